import { apiUrl } from './http';
import { currentLocale, ownText } from './locale';
import { OfflineError, ProblemError } from './problem-error';

export interface SendFileOptions {
  /** Called with the share that has left this device, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends one file, telling how far it has got; fetch cannot.
 * @throws ProblemError when the API refuses; OfflineError when there is no answer; AbortError when the signal says so.
 */
export function sendFile<Body>(path: string, file: File, options: SendFileOptions): Promise<Body> {
  const form = new FormData();
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', apiUrl(path));
    call.setRequestHeader('Accept', 'application/json');
    call.setRequestHeader('Accept-Language', currentLocale());
    call.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) options.onProgress(loaded / total);
    };
    call.onload = () => {
      const answer = parsed(call.responseText);
      if (call.status >= 200 && call.status < 300) resolve(answer as Body);
      else reject(new ProblemError(call.status, answer));
    };
    call.onerror = () => reject(new OfflineError(ownText('cis.offline.failed')));
    call.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    options.signal.addEventListener('abort', () => call.abort());
    if (options.signal.aborted) call.abort();
    else call.send(form);
  });
}

function parsed(text: string): object {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch {
    // A proxy's HTML error page is not worth showing.
    return {};
  }
}
