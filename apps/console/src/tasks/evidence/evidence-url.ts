import { apiUrl } from '../../providers/http';

/** Where the bytes are; the browser sends the session along, and the server answers only to those who may see them. */
export function evidenceUrl(taskId: string, fileId: string): string {
  return apiUrl(`tasks/${taskId}/files/${fileId}/content`);
}
