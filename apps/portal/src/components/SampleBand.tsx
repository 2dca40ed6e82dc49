/** Stands above everything on a page that shows invented figures. */
export function SampleBand() {
  return (
    <p className="sample" role="note">
      <strong>Số liệu minh họa.</strong> Tên người, chỉ tiêu và nhiệm vụ trên trang này là dữ liệu mẫu, không
      phải số liệu thật. Tên, mã, diện tích, dân số của đơn vị là thật.
    </p>
  );
}
