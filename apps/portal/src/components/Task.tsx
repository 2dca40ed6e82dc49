import { PUBLIC_TASK_STATUS_LABELS, type PublicTaskStatus } from '@cis/contracts/public.constants';
import type { PublicTask } from '@cis/contracts/public.dto';
import { TASK_CATEGORY_LABELS, TASK_RHYTHM_LABELS } from '@cis/contracts/tasks.constants';
import { formatDate } from '@cis/ui';

/** Icon and colour by status; the word always stands beside them. */
const LOOKS: Readonly<Record<PublicTaskStatus, readonly [icon: string, tone: string]>> = {
  overdue: ['▼', 'at-risk'],
  in_progress: ['●', 'on-track'],
  not_started: ['○', 'missing'],
  awaiting_confirmation: ['◔', 'behind'],
  routine: ['↻', 'on-track'],
  done_on_time: ['▲', 'ahead'],
  done_late: ['◐', 'behind'],
  paused: ['–', 'missing'],
  not_applicable: ['–', 'missing'],
};

export function Task({ task }: { readonly task: PublicTask }) {
  const [icon, tone] = LOOKS[task.status];
  return (
    <li>
      <div>
        <h4>{task.title}</h4>
        {task.deliverable ? <p>Sản phẩm: {task.deliverable}</p> : null}
        <p className="quiet">{source(task)}</p>
      </div>
      <div className="due">
        <p className={`standing ${tone}`}>
          <span aria-hidden="true">{icon}</span> {PUBLIC_TASK_STATUS_LABELS[task.status].vi}
          {task.isDueSoon ? ' – sắp đến hạn' : ''}
        </p>
        {[progress(task), ...dates(task)]
          .filter((words) => words !== '')
          .map((words) => (
            <p key={words}>{words}</p>
          ))}
      </div>
    </li>
  );
}

/** `Nhiệm vụ trọng tâm · Chủ trì: Văn phòng · Theo 02-KH/BCĐTW ngày 19/06/2025 của UBND tỉnh · Đề án 06`. */
function source({
  category,
  leadOrg,
  documentNumber,
  documentDate,
  documentIssuer,
  programmeName,
}: PublicTask) {
  const date = documentDate ? ` ngày ${formatDate(documentDate)}` : '';
  const issuer = documentIssuer ? ` của ${documentIssuer}` : '';
  return [
    TASK_CATEGORY_LABELS[category].vi,
    leadOrg ? `Chủ trì: ${leadOrg}` : '',
    documentNumber ? `Theo ${documentNumber}${date}${issuer}` : '',
    programmeName ?? '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function progress({ percent, reportedOn }: PublicTask): string {
  if (percent === null) return '';
  return `Tiến độ xã báo cáo: ${percent} %${reportedOn ? ` (${formatDate(reportedOn)})` : ''}`;
}

/** `Thời hạn 10/12/2026 (gia hạn từ 11/10/2026)`, and when it was done. */
function dates({ completedOn, deadline, originalDeadline, rhythm }: PublicTask): string[] {
  const extended =
    originalDeadline !== null && originalDeadline !== deadline
      ? ` (gia hạn từ ${formatDate(originalDeadline)})`
      : '';
  const due = deadline ? `Thời hạn ${formatDate(deadline)}${extended}` : '';
  const done = completedOn ? `Hoàn thành ${formatDate(completedOn)}` : '';
  const routine = !deadline && rhythm ? TASK_RHYTHM_LABELS[rhythm].vi : '';
  return [done, due, routine];
}
