/**
 * Passwords of twelve letters and more that lists of leaked passwords have in front, English and Vietnamese, and
 * keyboard walks. Lower case, without marks, spaces and punctuation. Shorter ones need no entry: they are too short
 * alone, and lengthened with figures they are caught by WEAK_WORDS.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  password1234 password12345 password123456 passwordpassword mypassword123 newpassword123 changeme1234 letmein12345
  welcome12345 welcome123456 iloveyou1234 iloveyouforever iloveyousomuch trustno1trustno1 administrator administrator1
  adminadminadmin rootrootroot superuser123 qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwertyqwerty qwerty123456
  qwerty1234567 qwertyasdfgh qwertyasdfzxcv asdfghjkl123 asdfghjklqwe zxcvbnm12345 zxcvbnmasdfghjkl 1q2w3e4r5t6y
  1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3 qazwsxedcrfv qazwsxedc123 q1w2e3r4t5y6
  q1w2e3r4t5y6u7 abc123abc123 abcd1234abcd abcdefgh1234 abcdefghijkl a1b2c3d4e5f6 aa123456aa123456 123456789abc
  123456789qwe 1234567890qwe 1234567890abc 123qwe123qwe 123qweasdzxc 123abc123abc 123123123123 121212121212 112233445566
  123454321234 098765432109 987654321098 147258369147 147258369000 159753159753 159357258456 789456123000 741852963000
  101010101010 000000000000 111111111111 222222222222 333333333333 555555555555 666666666666 777777777777 888888888888
  999999999999 123456123456 123456654321 654321654321 123456789012 012345678901 012345678910 1234567891011 football1234
  baseball1234 basketball12 superman1234 batman123456 starwars1234 dragon123456 monkey123456 princess1234 sunshine1234
  manchesterunited realmadrid123 barcelona1234 liverpool1234 chelsea12345 arsenal12345 computer1234 internet1234
  whatever1234 correcthorsebatterystaple thisismypassword nopassword123
  matkhau12345 matkhau123456 matkhaumatkhau matkhaucuatoi matkhaumoi123 matkhau1234567 khongcomatkhau doimatkhau123
  quenmatkhau123 anhyeuem1234 anhyeuem12345 anhyeuem123456 anhyeuemnhieulam anhyeuemmaimai emyeuanh1234 emyeuanh123456
  emyeuanhnhieulam yeuemnhieulam yeuanhnhieulam nhoemnhieulam toiyeuvietnam toiyeuvietnam1 vietnamvodich
  vietnamquehuongtoi vietnam123456 vietnam12345 hochiminh123 hochiminh1975 hochiminh1890 thanhphohochiminh
  hanoi1234567 saigon123456 gialai123456 pleiku123456 quynhon12345 binhdinh1234 taynguyen123 conyeubome123 conyeumevn123
  giadinhtoi123 giadinhlaso1 giadinhhanhphuc hanhphuc1234 maimaiyeuem12 tinhyeumaimai motminhtoi123 chucmungnammoi
  namquocsonha sonhanamde12 doclaptudohanhphuc doclaptudo12 congsanvietnam dangcongsanvietnam congan123456
  quandoi12345 bodoicuho123 uybannhandan uybannhandan1 uybannhandanxa ubndxa123456 ubndphuong123 ubndtinh12345
  canbocongchuc congchuc1234 vanphongubnd1 chutichubnd12 chutichxa1234 bithudanguy12 vanthu123456 ketoan123456
  admin12345678 admin123456789 adminadmin123 quantri12345 quantrivien12 nguoidung123 taikhoan1234 dangnhap1234
  xinchao12345 xinchaovietnam camonnhieu123 thaygiao1234 cogiaothao123 sinhvien1234 hocsinh12345 hoilamgi1234
  `
    .trim()
    .split(/\s+/),
);

/**
 * Words that add no strength, in the same form. What is left of a password without them, and without the person's
 * and the commune's names, years and runs of figures, has to be long enough by itself.
 */
export const WEAK_WORDS: readonly string[] = (
  'matkhau password passwd passw dangnhap taikhoan nguoidung quantri admin administrator root user login welcome ' +
  'changeme letmein secret test demo guest default qwertyuiop qwerty asdfghjkl asdfgh zxcvbnm abcdef abc ' +
  'vietnam gialai pleiku quynhon binhdinh taynguyen hanoi saigon hochiminh danang ' +
  'uybannhandan uyban ubnd hdnd danguy xaphuong chutich bithu canbo congchuc lanhdao vanphong vanthu ketoan congan ' +
  'anhyeuem emyeuanh yeuem yeuanh iloveyou love xinchao conyeu giadinh tinhyeu hanhphuc'
).split(' ');
