import type { Language } from './problem-codes.js';

type Text = Readonly<Record<Language, string>>;

/**
 * What a named check constraint of the database asks for, said to whoever met it. Features refuse most of this earlier,
 * with the field; these sentences are for what slips through. Limits of single columns (`…_check`) have none.
 */
export const CONSTRAINT_TEXTS: Readonly<Record<string, Text>> = {
  people_published_portrait_has_basis: {
    vi: 'Muốn công khai ảnh phải có ảnh và ghi căn cứ (sự đồng ý hoặc quy định) kèm ngày.',
    en: 'To publish a portrait there must be one, with its basis (consent or law) and the date.',
  },
  assignments_dates_in_order: {
    vi: 'Ngày thôi giữ chức danh phải sau ngày bắt đầu.',
    en: 'A post must end after it started.',
  },
  assignments_end_is_complete: {
    vi: 'Khi kết thúc chức danh phải ghi cả ngày và hình thức thôi giữ.',
    en: 'The end of a post needs both the date and the kind.',
  },
  assignments_void_has_reason: {
    vi: 'Hủy chức danh nhập nhầm phải ghi lý do.',
    en: 'Voiding a post needs a reason.',
  },
  target_versions_bounds: {
    vi: 'Giá trị giao không hợp với phép so sánh.',
    en: 'The values do not fit the operator.',
  },
  observations_value_only_when_reported: {
    vi: 'Số liệu đã báo cáo phải có giá trị; trạng thái khác thì không ghi giá trị.',
    en: 'A reported figure has a value; in any other state it has none.',
  },
  observations_grade_only_when_reported: {
    vi: 'Số liệu đã báo cáo phải ghi là ước tính, sơ bộ hay chính thức; trạng thái khác thì không ghi.',
    en: 'A reported figure is estimated, preliminary or official; in any other state it is none of these.',
  },
  observations_parts_only_when_reported: {
    vi: 'Chỉ ghi tử số, mẫu số khi số liệu đã báo cáo.',
    en: 'Only a reported figure has a numerator and a denominator.',
  },
  observations_absence_has_reason: {
    vi: 'Hãy ghi lý do không có số liệu.',
    en: 'Give the reason why there is no value.',
  },
  observations_denominator_is_not_zero: {
    vi: 'Mẫu số phải khác 0.',
    en: 'The denominator must not be 0.',
  },
  submissions_sealed_once_submitted: {
    vi: 'Báo cáo đã gửi phải kèm bản chụp số liệu đã niêm phong.',
    en: 'A submitted report carries a sealed snapshot of its figures.',
  },
  submissions_counts_fit: {
    vi: 'Các số đếm của báo cáo không khớp nhau.',
    en: 'The counts of the report do not fit together.',
  },
  submission_cells_return_has_reason: {
    vi: 'Trả lại một ô số liệu phải ghi lý do.',
    en: 'Returning a figure needs a reason.',
  },
  explanation_requests_answer_is_complete: {
    vi: 'Giải trình phải có cả nội dung và thời điểm.',
    en: 'An explanation has both a text and a time.',
  },
  unlock_requests_decision_is_complete: {
    vi: 'Quyết định mở khóa phải ghi cả kết quả và thời điểm.',
    en: 'A decision on an unlock request has both an outcome and a time.',
  },
  unlock_requests_grant_expires: {
    vi: 'Cho mở khóa phải kèm thời điểm hết hạn.',
    en: 'A granted unlock has an expiry.',
  },
  unlock_requests_refusal_has_note: {
    vi: 'Từ chối mở khóa phải ghi lý do.',
    en: 'Refusing an unlock needs a reason.',
  },
  indicators_formula_only_when_derived: {
    vi: 'Chỉ chỉ tiêu tính toán mới có công thức (tối đa 500 ký tự).',
    en: 'Only a derived indicator has a formula (at most 500 characters).',
  },
  figure_imports_progress: {
    vi: 'Tiến độ nhập tệp không hợp lệ.',
    en: 'The progress of the import is not valid.',
  },
  indicator_successions_not_itself: {
    vi: 'Một chỉ tiêu không thể nối tiếp chính nó.',
    en: 'An indicator cannot succeed itself.',
  },
  reporting_periods_deadlines_in_order: {
    vi: 'Các thời hạn phải theo thứ tự: xã gửi, sở, tỉnh; gia hạn ân hạn và khóa không trước hạn gửi.',
    en: 'Deadlines come in order: commune, department, province; grace and lock not before the due date.',
  },
  submission_events_return_has_reason: {
    vi: 'Trả lại hoặc mở lại báo cáo phải ghi lý do.',
    en: 'Returning or reopening a report needs a reason.',
  },
  tasks_routine_has_no_deadline: {
    vi: 'Việc thường xuyên không có thời hạn và không báo hoàn thành, chỉ có kỳ báo cáo.',
    en: 'A routine task has a rhythm, but neither a deadline nor a completion.',
  },
  tasks_assigned_with_six_clarities: {
    vi: 'Nhiệm vụ đã giao phải đủ "6 rõ".',
    en: 'An assigned task needs all six clarities.',
  },
  tasks_disposition_has_reason: {
    vi: 'Tạm dừng nhiệm vụ hoặc ghi không thuộc phạm vi phải có lý do.',
    en: 'A task that is paused or not applicable needs a reason.',
  },
  tasks_confirmed_after_completion: {
    vi: 'Chỉ xác nhận nhiệm vụ đã báo hoàn thành.',
    en: 'Only a task reported complete can be confirmed.',
  },
  tasks_stage_of_programme: {
    vi: 'Giai đoạn phải thuộc một chương trình.',
    en: 'A stage belongs to a programme.',
  },
  tasks_not_its_own_parent: {
    vi: 'Nhiệm vụ không thể là việc con của chính nó.',
    en: 'A task cannot be handed down from itself.',
  },
  tasks_directive_is_whole: {
    vi: 'Nhiệm vụ theo văn bản giao phải ghi đủ văn bản và dòng nhiệm vụ.',
    en: 'A task of a directive names the directive and its line.',
  },
  task_leads_explanation_has_date: {
    vi: 'Giải trình quá hạn phải kèm thời điểm giải trình.',
    en: 'An explanation of a delay has its time.',
  },
  task_blocks_answer_has_date: {
    vi: 'Trả lời vướng mắc phải kèm thời điểm trả lời.',
    en: 'The answer to what blocks a task has its time.',
  },
  task_files_file_or_link: {
    vi: 'Minh chứng là một tệp hoặc một đường dẫn.',
    en: 'Evidence is either a file or a link.',
  },
  task_files_removal_is_whole: {
    vi: 'Minh chứng đã gỡ phải ghi ai gỡ và lúc nào.',
    en: 'Evidence taken away needs who and when.',
  },
  programme_stages_in_order: {
    vi: 'Giai đoạn phải kết thúc sau ngày bắt đầu.',
    en: 'A stage ends after it began.',
  },
  directives_not_replacing_itself: {
    vi: 'Văn bản không thể thay thế chính nó.',
    en: 'A directive cannot replace itself.',
  },
  directives_replaced_after_sending: {
    vi: 'Chỉ thay thế được văn bản đã ban hành.',
    en: 'Only an issued directive can be replaced.',
  },
  directives_file_is_whole: {
    vi: 'Tệp văn bản phải đủ tên, loại, dung lượng và mã kiểm tra.',
    en: 'The file of a directive needs its name, type, size and digest.',
  },
  directive_tasks_routine_has_no_deadline: {
    vi: 'Việc thường xuyên không có thời hạn, chỉ có kỳ báo cáo.',
    en: 'A routine task has a rhythm, but no deadline.',
  },
  directive_tasks_dates_in_order: {
    vi: 'Ngày bắt đầu phải trước thời hạn.',
    en: 'The start comes before the deadline.',
  },
  directive_tasks_recipients_named: {
    vi: 'Nơi nhận phải là tất cả, hoặc nêu rõ khu vực, loại hay danh sách xã, phường.',
    en: 'Recipients are all communes, or the regions, types or communes named.',
  },
  administrative_units_validity: {
    vi: 'Đơn vị hành chính phải hết hiệu lực sau ngày có hiệu lực.',
    en: 'An administrative unit must end after it began.',
  },
  administrative_units_commune_is_complete: {
    vi: 'Xã, phường hiện nay phải có loại, khu vực, diện tích, dân số và tọa độ.',
    en: 'A present commune needs type, region, area, population and coordinates.',
  },
  reporting_periods_window: {
    vi: 'Ngày chốt số liệu phải sau ngày bắt đầu kỳ, và thời hạn gửi không trước ngày chốt.',
    en: 'The cutoff must be after the start of the period, and the due date not before the cutoff.',
  },
};
