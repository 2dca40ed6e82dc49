import type { ReactNode } from 'react';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
import vietnamese from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2';
import styles from '../portal.css?inline';

interface PageProps {
  readonly title: string;
  readonly description: string;
  readonly canonical?: string;
  /** The same content for machines. */
  readonly json?: string;
  readonly children: ReactNode;
}

/** A hexagon, as on the map. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='-1 -1 2 2'%3E%3Cpath fill='%230b5cad' d='M0-1 .87-.5v1L0 1-.87.5v-1z'/%3E%3C/svg%3E";

/** Frame of every page. The style sheet travels inside: one request shows the page on a slow link; fonts follow. */
export function Page({ title, description, canonical, json, children }: PageProps) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – Thông tin cấp xã tỉnh Gia Lai`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        {canonical ? <link rel="canonical" href={canonical} /> : null}
        {json ? <link rel="alternate" type="application/json" href={json} /> : null}
        <link rel="icon" href={ICON} />
        {[latin, vietnamese].map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <a className="skip" href="#main">
          Đến nội dung chính
        </a>
        <header className="top">
          <div className="inner">
            <a className="brand" href="/">
              Thông tin cấp xã <span>tỉnh Gia Lai</span>
            </a>
            <nav aria-label="Chính">
              <a href="/">Xã, phường</a>
              <a href="/api/docs">Dữ liệu mở</a>
              <a href="/console/">Dành cho cán bộ</a>
            </nav>
          </div>
        </header>
        <main id="main" className="inner">
          {children}
        </main>
        <footer className="bottom">
          <div className="inner">
            <p>
              Hệ thống thông tin cấp xã tỉnh Gia Lai. Trang không dùng cookie, không theo dõi người đọc. Dữ
              liệu đã công bố được dùng lại tự do, xin ghi nguồn.
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}
