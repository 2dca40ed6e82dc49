import { seedDemo } from '../../apps/api/src/seed/seed-demo.js';
import { RenderedAnswers } from '../../apps/api/src/public/rendered-answers.js';
import { startTestApp, type TestApp } from '../support/app.js';

const IA_LE = '/xa/ia-le-23986';

describe('the portal', () => {
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await startTestApp();
  });

  afterAll(() => testApp.close());

  const page = async (
    path: string,
  ): Promise<{ status: number; text: string; bytes: number; location: unknown }> => {
    const answer = await testApp.nobody.get(path, { accept: 'text/html' });
    return {
      status: answer.status,
      text: answer.text,
      bytes: answer.raw.length,
      location: answer.headers['location'],
    };
  };

  it('needs no script on any page, names its language and gives every page one heading', async () => {
    for (const path of ['/', '/?q=nhon+phu', IA_LE, '/xa/khong-co-00000']) {
      const { text } = await page(path);

      expect(text).toMatch(/^<!doctype html><html lang="vi">/);
      expect(text).not.toContain('<script');
      expect(text.match(/<h1/g)).toHaveLength(1);
    }
  });

  it('stays below 100 KB, style sheet included', async () => {
    for (const path of ['/', IA_LE]) expect((await page(path)).bytes).toBeLessThan(100_000);
  });

  describe('home', () => {
    it('lists all 135 by former district with a form that works as it is', async () => {
      const { status, text } = await page('/');

      expect(status).toBe(200);
      expect(new Set(text.match(/href="\/xa\/[a-z0-9-]+-[0-9]{5}"/g)).size).toBe(135);
      expect(text).toContain('Huyện Đak Đoa (cũ)');
      expect(text).toMatch(/<form[^>]*action="\/"[^>]*method="get"/);
    });

    it('draws all 135 as tiles of a map, each with a name of its own, in front of the list', async () => {
      const { text } = await page('/');
      const names = text.match(/<title>(?:Xã|Phường) [^<]+, [0-9.]+ người<\/title>/g);

      expect(new Set(names).size).toBe(135);
      expect(text.indexOf('id="map-caption"')).toBeLessThan(text.indexOf('id="danh-sach"'));
      expect((await page('/?type=phuong')).text).not.toContain('map-caption');
    });

    it('explains how a former name leads to the present one', async () => {
      const { text } = await page('/?q=nhon+phu');

      expect(text).toContain('href="/xa/quy-nhon-bac-21553"');
      expect(text).toContain('Phường Nhơn Phú trước đây (Thành phố Quy Nhơn) → nay là Phường Quy Nhơn Bắc');
    });

    it('filters, and says so when nothing is left', async () => {
      expect((await page('/?type=phuong')).text).toContain('25 xã, phường');
      expect((await page('/?q=zzzz')).text).toContain('Không có xã, phường nào phù hợp');
    });

    it('shows what was typed as text, never as markup', async () => {
      const { text } = await page('/?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&type=<b>');

      expect(text).not.toContain('<script>');
      expect(text).toContain('&lt;script&gt;');
    });
  });

  describe('a commune', () => {
    it('moves permanently from an outdated slug, another code or a bare name', async () => {
      expect(await page('/xa/ten-cu-23986')).toMatchObject({ status: 301, location: IA_LE });
      expect(await page('/xa/ia-le')).toMatchObject({ status: 301, location: IA_LE });
      expect(await page('/xa/ia-mo-23737')).toMatchObject({ status: 301, location: '/xa/ia-mo-23938' });
    });

    it('answers 404 in Vietnamese, with a way on', async () => {
      const { status, text } = await page('/xa/khong-co-00000');

      expect(status).toBe(404);
      expect(text).toContain('Không tìm thấy trang này');
      expect(text).toContain('name="q"');
    });

    it('says what it is, with sources, and that nothing is published yet', async () => {
      const { text } = await page(IA_LE);

      expect(text).toMatch(/Xã Ia Le có [0-9.]+ người trên [0-9.,]+ km², hình thành từ/);
      expect(text).toContain('Nguồn: ');
      expect(text).toContain('Chưa công bố chỉ tiêu nào.');
      expect(text).not.toContain('Số liệu minh họa');
      expect(text).toContain('href="/api/v1/public/communes/23986"');
    });

    it('says where it lies, what its one address is and where machines read it', async () => {
      const { text } = await page(IA_LE);

      expect(text).toContain('aria-label="Đường dẫn"');
      expect(text).toContain('aria-current="page">Xã Ia Le');
      expect(text).toContain(`rel="canonical" href="${IA_LE}"`);
      expect(text).toContain('type="application/json" href="/api/v1/public/communes/23986"');
    });

    it('may be kept for a minute and is asked for again by its ETag', async () => {
      const first = await testApp.nobody.get(IA_LE);
      const again = await testApp.nobody.get(IA_LE, { 'if-none-match': String(first.headers['etag']) });

      expect(first.headers['cache-control']).toContain('max-age=60');
      expect(again.status).toBe(304);
    });
  });

  describe('with sample data', () => {
    let text: string;
    let bytes: number;

    beforeAll(async () => {
      await testApp.admin.query(
        'set app.commune_from = 0; set app.commune_to = 2147483647; delete from identity.users',
      );
      await seedDemo(testApp.database, {
        provinceCode: '52',
        password: 'mat-khau-minh-hoa',
        dataDir: testApp.config.dataDir,
        today: '2026-11-22',
      });
      testApp.app.get(RenderedAnswers).clear();
      ({ text, bytes } = await page(IA_LE));
    });

    it('says so above everything else', () => {
      expect(text.indexOf('Số liệu minh họa')).toBeGreaterThan(0);
      expect(text.indexOf('Số liệu minh họa')).toBeLessThan(text.indexOf('<h1'));
    });

    it('shows who is in charge with telephone and mail links', () => {
      expect(text).toContain('Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân');
      expect(text).toMatch(/href="tel:0269000[0-9]+"/);
      expect(text).toMatch(/href="mailto:[a-z-]+\.ia-le@xa\.example"/);
    });

    it('opens the year with the newest results and folds the one before', () => {
      const [now, before] = [text.indexOf('Năm 2026: '), text.indexOf('Năm 2025: ')];

      expect(now).toBeGreaterThan(0);
      expect(before).toBeGreaterThan(now);
      expect(text.slice(now, before)).toContain('<details class="fold"><summary><h3>');
    });

    it('shows targets and tasks with their standing in words', () => {
      expect(text).toMatch(/Năm 2025: [0-9]+ chỉ tiêu/);
      expect(text).toMatch(/(Vượt|Đạt|Không đạt): [0-9.,]+ % mức giao/);
      expect(text).toMatch(/Đang thực hiện: [0-9.,]+ % mức giao/);
      expect(text).toContain('thu ngân sách nhà nước');
      expect(text).toContain('Thời hạn');
    });

    it('counts the published tasks as of a day and leads to each group without a script', () => {
      expect(text).toMatch(/Tính đến ngày [0-9/]+: [0-9]+ nhiệm vụ đã công bố/);
      const groups = [...text.matchAll(/<a href="#(nv-[a-z-]+)"><b>([0-9]+)<\/b>/g)];
      const total = Number(/: ([0-9]+) nhiệm vụ đã công bố/.exec(text)?.[1]);

      expect(groups.length).toBeGreaterThan(2);
      expect(groups.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(total);
      for (const [, anchor] of groups) expect(text).toContain(`id="${anchor}"`);
    });

    it('is still below 100 KB, and below 20 KB on the wire', async () => {
      const compressed = await testApp.app.inject({ url: IA_LE, headers: { 'accept-encoding': 'br' } });

      expect(bytes).toBeLessThan(100_000);
      expect(compressed.rawPayload.length).toBeLessThan(20_000);
    });
  });

  describe('beside it', () => {
    it('answers any other unknown address in Vietnamese to whoever reads pages, and as a problem to machines', async () => {
      const reader = await testApp.nobody.get('/khong/co/trang', { accept: 'text/html' });
      const machine = await testApp.nobody.get('/khong/co/trang', { accept: 'application/json' });

      expect([reader.status, reader.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(reader.text).toContain('Không tìm thấy trang này');
      expect([machine.status, machine.body.code]).toEqual([404, 'route.not-found']);
    });

    it('serves the fonts its pages name, for good, and nothing else from that folder', async () => {
      const { text } = await page('/');
      const fonts = [...new Set(text.match(/\/portal\/assets\/[\w.-]+\.woff2/g))];

      expect(fonts).toHaveLength(3);
      for (const font of fonts) {
        const { status, headers } = await testApp.nobody.get(font);
        expect([status, headers['content-type'], headers['cache-control']]).toEqual([
          200,
          'font/woff2',
          'public, max-age=31536000, immutable',
        ]);
      }
      for (const name of ['none.woff2', '..%2fentry-server.mjs', 'entry-server.mjs']) {
        expect((await testApp.nobody.get(`/portal/assets/${name}`)).status).toBe(404);
      }
    });

    it('leaves unknown addresses of the API to the API', async () => {
      const answer = await testApp.nobody.get('/api/v1/nothing', { accept: 'text/html' });

      expect([answer.status, answer.headers['content-type']]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    });

    it('serves the console: every screen starts with its first page, files that are not there are 404', async () => {
      const screen = await testApp.nobody.get('/console/people/1', { accept: 'text/html' });
      const asset = /\/console\/(assets\/[^"]+\.js)/.exec(screen.text)?.[1];
      const file = await testApp.nobody.get(`/console/${asset}`);

      expect(screen.text).toContain('<html');
      expect(screen.headers['cache-control']).toBe('no-cache');
      expect(file.headers['cache-control']).toContain('immutable');
      expect((await testApp.nobody.get('/console/assets/none.js')).status).toBe(404);
      expect((await testApp.nobody.get('/console/..%2f..%2fpackage.json')).status).toBe(404);
      expect((await testApp.nobody.get('/console/people/1', { accept: 'application/json' })).status).toBe(
        404,
      );
    });
  });
});
