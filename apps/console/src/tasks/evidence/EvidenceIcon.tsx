import FileIcon from '@mui/icons-material/DescriptionOutlined';
import ImageIcon from '@mui/icons-material/ImageOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import SheetIcon from '@mui/icons-material/TableChartOutlined';

/** What kind of evidence, at a glance; the name beside it says it in words. */
export function EvidenceIcon({ contentType }: { readonly contentType: string | null }) {
  if (contentType === null) return <LinkIcon color="action" />;
  if (contentType === 'application/pdf') return <PdfIcon color="action" />;
  if (contentType.endsWith('spreadsheetml.sheet')) return <SheetIcon color="action" />;
  return contentType.startsWith('image/') ? <ImageIcon color="action" /> : <FileIcon color="action" />;
}
