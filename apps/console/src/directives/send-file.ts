import { apiUrl } from '../providers/http';
import { currentLocale, ownText } from '../providers/locale';
import { OfflineError, ProblemError } from '../providers/problem-error';

/**
 * Sends one file and tells which share of it is on its way, which `fetch` cannot.
 * @throws ProblemError, OfflineError.
 */
export function sendFile(
  path: string,
  file: File,
  version: number,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', apiUrl(path));
    call.setRequestHeader('Accept', 'application/json');
    call.setRequestHeader('Accept-Language', currentLocale());
    call.setRequestHeader('If-Match', `"${version}"`);
    call.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    call.onerror = () => reject(new OfflineError(ownText('cis.offline.failed')));
    call.onload = () => {
      if (call.status < 300) resolve();
      else reject(new ProblemError(call.status, problemIn(call.responseText)));
    };
    const body = new FormData();
    body.append('file', file);
    call.send(body);
  });
}

function problemIn(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
