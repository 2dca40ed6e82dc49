import { checkPassword } from './password-policy.js';

const KNOWN = { username: 'ia-le.canbo', fullName: 'Nguyễn Văn Mẫu', tenantName: 'Xã Ia Le' };
const check = (password: string) => () => checkPassword(password, KNOWN);

describe('what a password must be', () => {
  it.each(['', 'ngan-qua-1', 'mười một kt'])('refuses %j as too short', (password) => {
    expect(check(password)).toThrow('password.too-short');
  });

  it.each([
    'password1234',
    'P@ssw0rd1234',
    'MatKhau@123456',
    'Mật khẩu 123456',
    'qwertyuiop123',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
    'AnhYeuEm@2025!',
    'ia-le.canbo2026',
    'IaLe@2026@2026',
    'NguyenVanMau1990',
    'GiaLai@2025#UBND',
    'uybannhandan2026',
    'Admin@123456789',
  ])('refuses %j as too easy to guess', (password) => {
    expect(check(password)).toThrow('password.too-common');
  });

  it.each([
    'thu-nghiem-2026!',
    'con bò vàng ăn cỏ',
    'k7mw-pq2x-hv9t-z4rd',
    'Mưa rơi trên nương rẫy 7',
    'correct-zebra-lantern',
  ])('takes %j', (password) => {
    expect(check(password)).not.toThrow();
  });
});
