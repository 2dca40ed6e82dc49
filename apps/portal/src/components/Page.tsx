import type { ReactNode } from 'react';
import styles from '../portal.css?inline';

interface PageProps {
  readonly title: string;
  readonly description: string;
  readonly canonical?: string;
  readonly children: ReactNode;
}

/** Frame of every page. The style sheet travels inside: one request shows the page on a slow link. */
export function Page({ title, description, canonical, children }: PageProps) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – Thông tin cấp xã tỉnh Gia Lai`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        {canonical ? <link rel="canonical" href={canonical} /> : null}
        <link rel="icon" href="data:," />
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
              <a href="/">Danh sách xã, phường</a>
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
