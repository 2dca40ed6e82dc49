import { Page } from '../components/Page';
import { SearchForm } from '../components/SearchForm';

export function NotFoundPage() {
  return (
    <Page title="Không tìm thấy trang" description="Không có trang ở địa chỉ này.">
      <h1>Không tìm thấy trang này</h1>
      <p>
        Địa chỉ có thể đã gõ nhầm, hoặc xã, phường đã mang tên khác sau ngày 01/07/2025. Hãy tìm theo tên, kể
        cả tên cũ.
      </p>
      <SearchForm query={{ q: '', type: '', region: '', formerDistrict: '' }} />
    </Page>
  );
}
