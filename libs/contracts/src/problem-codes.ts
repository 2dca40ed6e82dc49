/**
 * Every failure a client can meet: HTTP status and text by language. `{name}` is filled from the problem's params.
 * Codes are never reused or renamed; a code without a status or a text does not compile.
 */
interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  readonly vi: string;
  readonly en: string;
}

export const PROBLEMS = {
  'request.invalid': {
    status: 400,
    vi: 'Dữ liệu gửi lên chưa đúng. Xem từng mục được đánh dấu.',
    en: 'The data sent is not right. See the marked fields.',
  },
  'request.malformed': {
    status: 400,
    vi: 'Không đọc được nội dung gửi lên.',
    en: 'The request could not be read.',
  },
  'request.too-large': { status: 413, vi: 'Nội dung gửi lên quá lớn.', en: 'The request is too large.' },
  'request.unsupported-type': {
    status: 415,
    vi: 'Kiểu nội dung không được hỗ trợ.',
    en: 'This content type is not supported.',
  },
  'request.cross-site': {
    status: 403,
    vi: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
    en: 'The request came from another site and was refused.',
  },
  'request.too-many': {
    status: 429,
    vi: 'Quá nhiều yêu cầu. Hãy đợi một lát rồi thử lại.',
    en: 'Too many requests. Wait a moment and try again.',
  },
  'session.missing': {
    status: 401,
    vi: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.',
    en: 'You are not signed in, or the session has ended. Sign in again.',
  },
  'session.password-change-required': {
    status: 403,
    vi: 'Hãy đổi mật khẩu trước khi làm việc khác.',
    en: 'Change your password before anything else.',
  },
  'sign-in.failed': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'User name or password is wrong.',
  },
  'sign-in.locked': {
    status: 429,
    vi: 'Đăng nhập sai nhiều lần. Hãy thử lại sau {seconds} giây.',
    en: 'Too many failed attempts. Try again in {seconds} seconds.',
  },
  'password.wrong': {
    status: 422,
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The current password is wrong.',
  },
  'password.too-short': {
    status: 422,
    vi: 'Mật khẩu cần ít nhất {minimum} ký tự.',
    en: 'A password needs at least {minimum} characters.',
  },
  'password.too-common': {
    status: 422,
    vi: 'Mật khẩu này quá dễ đoán. Hãy chọn mật khẩu khác.',
    en: 'This password is too easy to guess. Choose another.',
  },
  'password.unchanged': {
    status: 422,
    vi: 'Mật khẩu mới phải khác mật khẩu cũ.',
    en: 'The new password must differ from the old one.',
  },
  'permission.denied': {
    status: 403,
    vi: 'Tài khoản của bạn không có quyền làm việc này.',
    en: 'Your account may not do this.',
  },
  'row.not-found': { status: 404, vi: 'Không tìm thấy.', en: 'Not found.' },
  'route.not-found': { status: 404, vi: 'Không có địa chỉ này.', en: 'There is no such address.' },
  'row.stale': {
    status: 412,
    vi: 'Có người vừa lưu bản mới hơn. Hãy xem cả hai bản rồi chọn.',
    en: 'Somebody has just saved a newer version. Compare both and choose.',
  },
  'row.version-missing': {
    status: 428,
    vi: 'Thiếu phiên bản của dữ liệu (If-Match).',
    en: 'The version of the data is missing (If-Match).',
  },
  'row.duplicate': { status: 409, vi: 'Dữ liệu này đã có.', en: 'This already exists.' },
  'row.in-use': {
    status: 409,
    vi: 'Không thể làm vì có dữ liệu khác đang dùng mục này.',
    en: 'Not possible: other data depends on this.',
  },
  'row.invalid': {
    status: 422,
    vi: 'Dữ liệu không thỏa quy tắc của hệ thống. Hãy kiểm tra lại các mục vừa nhập.',
    en: 'The data breaks a rule of the system. Check what you entered.',
  },
  'commune.required': { status: 422, vi: 'Hãy chọn xã, phường.', en: 'Choose the commune.' },
  'person.has-assignments': {
    status: 409,
    vi: 'Người này đã có chức danh, không xóa được. Hãy kết thúc hoặc hủy chức danh.',
    en: 'This person holds or held posts and cannot be deleted. End or void them instead.',
  },
  'person.transfer-same-commune': {
    status: 422,
    vi: 'Người này đang ở chính đơn vị đó.',
    en: 'The person is already kept by that commune.',
  },
  'portrait.basis-missing': {
    status: 422,
    vi: 'Muốn công khai ảnh phải ghi căn cứ: sự đồng ý hoặc quy định, và ngày.',
    en: 'To publish a portrait, record its basis (consent or law) and the date.',
  },
  'assignment.position-not-here': {
    status: 422,
    vi: 'Chức danh {position} không có ở {communeType}.',
    en: 'The post {position} does not exist in a {communeType}.',
  },
  'assignment.kind-not-allowed': {
    status: 422,
    vi: 'Chức danh {position} không nhận hình thức này.',
    en: 'The post {position} does not take this kind of appointment.',
  },
  'assignment.posts-incompatible': {
    status: 422,
    vi: 'Từ 15/10/2025 Phó Chủ tịch UBND không kiêm Giám đốc Trung tâm Phục vụ hành chính công (Nghị quyết 332/NQ-CP).',
    en: 'Since 2025-10-15 a vice chair may not be director of the public service centre (Resolution 332/NQ-CP).',
  },
  'assignment.already-held': {
    status: 409,
    vi: 'Người này đang giữ chức danh đó.',
    en: 'This person already holds the post.',
  },
  'assignment.already-ended': {
    status: 409,
    vi: 'Chức danh này đã kết thúc hoặc đã hủy.',
    en: 'This post has already been ended or voided.',
  },
  'assignment.dates-out-of-order': {
    status: 422,
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
    en: 'The end must be after the start.',
  },
  'target.exists': {
    status: 409,
    vi: 'Chỉ tiêu này đã được giao. Hãy dùng "Điều chỉnh" để ra bản mới.',
    en: 'This target is already assigned. Use "Adjust" for a new version.',
  },
  'target.bounds-invalid': {
    status: 422,
    vi: 'Giá trị giao không hợp với phép so sánh.',
    en: 'The values do not fit the operator.',
  },
  'target.not-your-domain': {
    status: 403,
    vi: 'Chỉ tiêu này thuộc lĩnh vực của cơ quan khác.',
    en: 'This indicator belongs to another department.',
  },
  'indicator.unknown': {
    status: 422,
    vi: 'Không có chỉ tiêu {indicator}, hoặc chỉ tiêu đã ngừng dùng.',
    en: 'There is no indicator {indicator}, or it is no longer used.',
  },
  'indicator.not-in-form': {
    status: 422,
    vi: 'Chỉ tiêu {indicator} không có trong biểu của kỳ này.',
    en: 'Indicator {indicator} is not in the form of this period.',
  },
  'target.not-your-issuer': {
    status: 403,
    vi: 'Chỉ tiêu của tỉnh do tỉnh và các sở giao; chỉ tiêu của HĐND và đại hội do lãnh đạo xã, phường ghi.',
    en: "The province and its departments assign the province's targets; the commune's leader those of its council and congress.",
  },
  'target.cells-changed': {
    status: 409,
    vi: '{count} ô vừa được người khác giao hoặc điều chỉnh. Chưa ghi gì; hãy xem lại rồi giao lại.',
    en: '{count} cells were changed by somebody else meanwhile. Nothing was written; review and assign again.',
  },
  'target.cells-refused': {
    status: 422,
    vi: '{count} ô chưa giao được. Chưa ghi gì; hãy sửa hoặc bỏ các ô này rồi giao lại.',
    en: '{count} cells cannot be assigned. Nothing was written; correct or leave them out and try again.',
  },
  'target.set-missing': {
    status: 422,
    vi: 'Chưa có bộ chỉ tiêu cho năm này. Hãy chọn bộ khác, hoặc tạo bộ của năm trong danh mục.',
    en: 'There is no indicator set for this year. Choose another, or create it in the catalogue.',
  },
  'decision-file.gone': {
    status: 422,
    vi: 'Không còn tệp quyết định đã tải lên (chỉ giữ một ngày). Hãy tải lên lại.',
    en: 'The uploaded decision is gone (it is kept for a day). Upload it again.',
  },
  'indicator.not-applicable': {
    status: 422,
    vi: 'Chỉ tiêu {indicator} không áp dụng cho {communeType}.',
    en: 'Indicator {indicator} does not apply to a {communeType}.',
  },
  'indicator.derived': {
    status: 422,
    vi: 'Chỉ tiêu {indicator} được tính tự động, không nhập.',
    en: 'Indicator {indicator} is computed, not entered.',
  },
  'indicator.not-derived': {
    status: 422,
    vi: 'Chỉ tiêu {indicator} không có công thức nên không có gì để tính. Số liệu của nó do xã, phường nhập.',
    en: 'Indicator {indicator} has no formula, so there is nothing to compute. Communes enter its figures.',
  },
  'indicator.formula-invalid': {
    status: 422,
    vi: 'Không đọc được công thức ở phần "{part}". Dùng mã chỉ tiêu, số, + - * /, dấu ngoặc và previous_year(mã).',
    en: 'The formula cannot be read at "{part}". Use indicator codes, numbers, + - * /, brackets and previous_year(code).',
  },
  'indicator.exists': {
    status: 409,
    vi: 'Mã {indicator} đã có trong danh mục (kể cả chỉ tiêu đã ngừng dùng). Hãy dùng mã khác.',
    en: 'The code {indicator} is already in the catalogue, perhaps retired. Use another.',
  },
  'indicator.definition-invalid': {
    status: 422,
    vi: 'Định nghĩa chỉ tiêu chưa hợp lệ. Xem từng mục được đánh dấu.',
    en: 'The definition is not sound. See the marked fields.',
  },
  'indicator.formula-circular': {
    status: 422,
    vi: 'Công thức quay vòng: {path}. Một chỉ tiêu không được tính từ chính nó.',
    en: 'The formula runs in a circle: {path}. An indicator cannot be computed from itself.',
  },
  'indicator.meaning-fixed': {
    status: 409,
    vi: 'Chỉ tiêu {indicator} đã có số liệu hoặc mức giao, nên không đổi các mục được đánh dấu: số cũ sẽ bị hiểu khác đi. Hãy tạo chỉ tiêu kế tiếp với mã mới.',
    en: 'Indicator {indicator} already has figures or targets, so the marked fields stay: past values would read differently. Create a successor with a new code.',
  },
  'indicator.retired': {
    status: 422,
    vi: 'Chỉ tiêu đã ngừng dùng: {indicators}. Hãy khôi phục hoặc dùng chỉ tiêu kế tiếp.',
    en: 'Retired: {indicators}. Restore it, or use its successor.',
  },
  'indicator.needed': {
    status: 409,
    vi: 'Chỉ tiêu {indicator} còn được dùng để tính {users}. Hãy ngừng dùng các chỉ tiêu đó, hoặc sửa công thức, quyền số của chúng trước.',
    en: '{users} are computed with indicator {indicator}. Retire them, or change their formula or weight first.',
  },
  'indicator.succession-circular': {
    status: 422,
    vi: 'Nối chuỗi quay vòng: {predecessor} đã kế tiếp {indicator}.',
    en: 'The succession runs in a circle: {predecessor} already continues {indicator}.',
  },
  'indicator-set.exists': {
    status: 409,
    vi: 'Năm {year} đã có bộ chỉ tiêu "{programme}". Hãy sửa bộ đó.',
    en: 'The year {year} already has a set "{programme}". Edit that one.',
  },
  'indicator-set.has-figures': {
    status: 409,
    vi: 'Không bỏ được {indicators}: năm {year} đã có số liệu. Hãy giữ lại, hoặc bỏ từ bộ của năm sau.',
    en: 'Cannot drop {indicators}: there are figures of {year}. Keep them, or drop them from next year on.',
  },
  'indicator-set.in-use': {
    status: 409,
    vi: 'Bộ chỉ tiêu này đã có báo cáo hoặc số liệu năm {year}, không xóa được.',
    en: 'There are reports or figures of {year} on this set; it cannot be deleted.',
  },
  'period.upcoming': {
    status: 422,
    vi: 'Kỳ {period} chưa bắt đầu nên chưa nhập được số liệu.',
    en: 'The period {period} has not begun, so there is nothing to report yet.',
  },
  'period.closed': {
    status: 409,
    vi: 'Kỳ {period} đã khóa sau ngày {date}. Hãy gửi yêu cầu mở khóa kèm lý do.',
    en: 'The period {period} was locked after {date}. Ask for it to be unlocked, with the reason.',
  },
  'period.dates-not-allowed': {
    status: 422,
    vi: 'Các thời hạn chưa đúng thứ tự hoặc quá xa. Xem từng mục được đánh dấu.',
    en: 'The deadlines are out of order or too far ahead. See the marked fields.',
  },
  'period.not-locked': {
    status: 409,
    vi: 'Kỳ {period} chưa khóa, vẫn nhập được số liệu nên không cần yêu cầu mở khóa.',
    en: 'The period {period} is not locked: figures can be entered, no unlock is needed.',
  },
  'day-off.exists': {
    status: 409,
    vi: 'Ngày này đã có trong lịch. Hãy mở và sửa ngày đó.',
    en: 'This day is already in the calendar. Open and edit it.',
  },
  'unlock-request.waiting': {
    status: 409,
    vi: 'Đã có một yêu cầu mở khóa cho kỳ {period} đang chờ tỉnh trả lời.',
    en: 'A request to unlock {period} is already waiting for the province.',
  },
  'unlock-request.decided': {
    status: 409,
    vi: 'Có {count} yêu cầu đã được trả lời trước đó. Hãy tải lại danh sách.',
    en: 'Requests already answered: {count}. Reload the list.',
  },
  'submission.approved': {
    status: 409,
    vi: 'Báo cáo kỳ này đã được duyệt. Muốn sửa, hãy mở đính chính kèm lý do.',
    en: 'This report is approved. To change it, open a correction with the reason.',
  },
  'submission.form-unknown': {
    status: 422,
    vi: 'Không có biểu mẫu {form} cho năm {year}. Hãy chọn biểu mẫu khác hoặc báo tỉnh.',
    en: 'There is no form {form} for {year}. Choose another form or tell the province.',
  },
  'submission.empty': {
    status: 422,
    vi: 'Kỳ này chưa nhập số liệu nào. Hãy nhập số liệu rồi gửi.',
    en: 'Nothing was entered for this period. Enter the figures, then submit.',
  },
  'submission.incomplete': {
    status: 422,
    vi: 'Còn thiếu {count} chỉ tiêu phải báo cáo: {names}. Hãy nhập số liệu, hoặc chọn "Không có số liệu" kèm lý do, rồi gửi lại.',
    en: 'Figures still missing: {count} ({names}). Enter them, or state why there are none, then submit.',
  },
  'submission.warnings-open': {
    status: 422,
    vi: 'Còn {count} số liệu có cảnh báo chưa ghi chú: {names}. Hãy sửa hoặc ghi chú giải thích tại từng ô, rồi gửi lại.',
    en: 'Warnings without a note: {count} ({names}). Correct the figures or add a note to each, then submit.',
  },
  'submission.unchanged': {
    status: 409,
    vi: 'Báo cáo đã gửi và chưa có số liệu nào thay đổi. Muốn gửi lại, hãy sửa hoặc ghi chú ở ô cần sửa trước.',
    en: 'The report is submitted and nothing has changed since. Correct or annotate a figure before sending it again.',
  },
  'submission.own-entry': {
    status: 403,
    vi: 'Bạn đã nhập {count} số liệu trong báo cáo này nên không tự gửi được. Hãy để người khác có quyền kiểm tra và gửi.',
    en: 'You entered {count} figures of this report, so you may not submit it. Let another leader check and send it.',
  },
  'submission.not-submitted': {
    status: 409,
    vi: 'Báo cáo này không chờ duyệt. Hãy tải lại trang để xem trạng thái mới.',
    en: 'This report does not wait for a decision. Reload to see its present state.',
  },
  'submission.resubmitted': {
    status: 409,
    vi: 'Xã, phường vừa gửi lại bản số {number}. Hãy tải lại trang và xem bản mới trước khi quyết định.',
    en: 'The commune has just sent version {number}. Reload and look at it before you decide.',
  },
  'submission.changed': {
    status: 409,
    vi: 'Có {count} số liệu thay đổi sau khi gửi. Hãy chờ xã, phường gửi lại, hoặc trả lại kèm lý do.',
    en: 'Figures changed since they were submitted: {count}. Wait for the commune to send the report again, or return it with a reason.',
  },
  'submission.nothing-to-decide': {
    status: 409,
    vi: 'Không còn ô nào chờ bạn quyết định trong báo cáo này.',
    en: 'No figure of this report waits for your decision.',
  },
  'submission.cell-unknown': {
    status: 422,
    vi: 'Báo cáo này không có chỉ tiêu {indicator}. Hãy tải lại trang.',
    en: 'This report has no indicator {indicator}. Reload the page.',
  },
  'submission.not-your-domain': {
    status: 403,
    vi: 'Chỉ tiêu thuộc lĩnh vực của cơ quan khác: {indicators}. Hãy chỉ quyết định các chỉ tiêu của lĩnh vực mình.',
    en: 'These indicators belong to another department: {indicators}. Decide only those of your own field.',
  },
  'submission.not-approved': {
    status: 409,
    vi: 'Báo cáo chưa được duyệt nên chưa công bố được. Hãy duyệt trước.',
    en: 'The report is not approved yet, so it cannot be published. Approve it first.',
  },
  'submission.not-published': {
    status: 409,
    vi: 'Báo cáo này chưa công bố nên không có gì để rút.',
    en: 'The report is not published, so there is nothing to withdraw.',
  },
  'submission.not-reopenable': {
    status: 409,
    vi: 'Chỉ báo cáo đã duyệt mới cần mở đính chính; báo cáo này vẫn sửa được ngay ở trang nhập số liệu.',
    en: 'Only an approved report is reopened; this one can still be changed on the entry page.',
  },
  'submission.already-explained': {
    status: 409,
    vi: 'Yêu cầu này đã có giải trình. Hãy tải lại trang để xem.',
    en: 'This request has been answered already. Reload to see the answer.',
  },
  'observation.period-not-allowed': {
    status: 422,
    vi: 'Chỉ tiêu {indicator} không báo cáo theo kỳ {period}.',
    en: 'Indicator {indicator} is not reported for {period}.',
  },
  'observation.exists': {
    status: 409,
    vi: 'Kỳ này đã có số liệu. Hãy mở và sửa số liệu đó.',
    en: 'This period already has a value. Open and edit it.',
  },
  'observation.out-of-range': {
    status: 422,
    vi: 'Giá trị {value} nằm ngoài khoảng cho phép ({minimum} – {maximum}).',
    en: 'The value {value} is outside the allowed range ({minimum} – {maximum}).',
  },
  'observation.state-mismatch': {
    status: 422,
    vi: 'Trạng thái và giá trị không khớp nhau.',
    en: 'State and value do not fit together.',
  },
  'observation.reason-missing': {
    status: 422,
    vi: 'Hãy ghi lý do không có số liệu.',
    en: 'Give the reason why there is no value.',
  },
  'observation.ratio-mismatch': {
    status: 422,
    vi: 'Tỷ lệ không khớp với tử số và mẫu số.',
    en: 'The percentage does not match its numerator and denominator.',
  },
  'programme.exists': {
    status: 409,
    vi: 'Mã {code} đã có. Hãy dùng mã khác.',
    en: 'The code {code} is taken. Use another.',
  },
  'directive.not-yours': {
    status: 403,
    vi: 'Văn bản do cơ quan khác lập; chỉ cơ quan đó được sửa và ban hành.',
    en: 'Another body drew this document up; only that body edits and issues it.',
  },
  'directive.already-issued': {
    status: 409,
    vi: 'Văn bản đã ban hành nên không sửa, không ban hành lại được. Hãy lập văn bản thay thế.',
    en: 'The document is issued: it is neither edited nor issued again. Draw up one that replaces it.',
  },
  'directive.not-issued': {
    status: 409,
    vi: 'Văn bản chưa ban hành.',
    en: 'The document is not issued yet.',
  },
  'directive.not-ready': {
    status: 422,
    vi: 'Văn bản chưa ban hành được: còn {count} chỗ phải sửa.',
    en: 'The document cannot be issued yet: {count} places need correcting.',
  },
  'directive.replaced': {
    status: 409,
    vi: 'Văn bản đã được thay thế.',
    en: 'The document has been replaced.',
  },
  'task.not-clear': {
    status: 422,
    vi: 'Chưa đủ "6 rõ": {missing}.',
    en: 'Not all six clarities are given: {missing}.',
  },
  'task.already-assigned': { status: 409, vi: 'Nhiệm vụ đã được giao.', en: 'The task is already assigned.' },
  'task.of-directive': {
    status: 409,
    vi: 'Nhiệm vụ thuộc văn bản đã ban hành, không xóa riêng được.',
    en: 'The task belongs to an issued document and cannot be thrown away alone.',
  },
  'task.not-assigned': { status: 409, vi: 'Nhiệm vụ chưa được giao.', en: 'The task is not assigned yet.' },
  'task.not-completed': {
    status: 409,
    vi: 'Nhiệm vụ chưa báo hoàn thành.',
    en: 'The task is not reported complete.',
  },
  'task.already-confirmed': {
    status: 409,
    vi: 'Nhiệm vụ đã được xác nhận hoàn thành.',
    en: 'The task is already confirmed complete.',
  },
  'task.own-report': {
    status: 403,
    vi: 'Người báo hoàn thành không tự xác nhận; hãy để người khác kiểm tra và xác nhận, hoặc trả lại để người khác báo hoàn thành.',
    en: 'Whoever reported completion does not confirm it; let somebody else check and confirm it, or return it for somebody else to report.',
  },
  'task.deliverable-missing': {
    status: 422,
    vi: 'Muốn báo hoàn thành phải nêu sản phẩm hoặc đính kèm minh chứng.',
    en: 'To report completion, name the deliverable or show evidence of it.',
  },
  'task.confirmed-by-assigner': {
    status: 403,
    vi: 'Nhiệm vụ do cấp trên giao, cơ quan giao xác nhận.',
    en: 'The authority that assigned the task confirms it.',
  },
  'task.of-another-authority': {
    status: 403,
    vi: 'Nhiệm vụ do cơ quan khác giao; chỉ cơ quan giao được làm việc này.',
    en: 'Another authority assigned this task; only that authority may do this.',
  },
  'task.not-involved': {
    status: 403,
    vi: 'Chỉ xã, phường thực hiện và cơ quan giao được báo cáo nhiệm vụ này.',
    en: 'Only the commune at work and the authority that assigned this task may report on it.',
  },
  'task.lead-unclear': {
    status: 422,
    vi: 'Nhiệm vụ có nhiều cơ quan chủ trì; hãy chọn báo cáo cho cơ quan nào.',
    en: 'The task has several leads; say whose progress this is.',
  },
  'task.not-overdue': {
    status: 409,
    vi: 'Chưa quá hạn, chưa có gì để giải trình.',
    en: 'Nothing is overdue, so there is nothing to explain.',
  },
  'task.block-answered': {
    status: 409,
    vi: 'Vướng mắc này đã được trả lời.',
    en: 'This question is already answered.',
  },
  'task.block-closed': { status: 409, vi: 'Vướng mắc này đã khép lại.', en: 'This question is closed.' },
  'task.block-of-asker': {
    status: 403,
    vi: 'Cơ quan được hỏi trả lời; chỉ bên nêu vướng mắc khép lại.',
    en: 'The body that is asked answers; whoever does the work closes the question.',
  },
  'task.block-of-another-body': {
    status: 403,
    vi: 'Câu hỏi này gửi cơ quan khác trả lời.',
    en: 'This question is for another body to answer.',
  },
  'task.post-vacant': {
    status: 409,
    vi: 'Xã, phường chưa có ai giữ chức danh này.',
    en: 'Nobody holds this post in the commune.',
  },
  'task.superseded': {
    status: 409,
    vi: 'Nhiệm vụ đã được văn bản mới thay thế.',
    en: 'A newer document stands in place of this task.',
  },
  'task.already-completed': {
    status: 409,
    vi: 'Nhiệm vụ đã báo hoàn thành, đang chờ xác nhận.',
    en: 'Completion is already reported and waits for confirmation.',
  },
  'task.set-aside': {
    status: 409,
    vi: 'Nhiệm vụ đang tạm dừng hoặc không thuộc phạm vi.',
    en: 'The task is paused or not applicable.',
  },
  'task.not-set-aside': {
    status: 409,
    vi: 'Nhiệm vụ không ở trạng thái tạm dừng hoặc không thuộc phạm vi.',
    en: 'The task is neither paused nor not applicable.',
  },
  'task.kind-mismatch': {
    status: 422,
    vi: 'Việc này không hợp với loại nhiệm vụ (có thời hạn hay thường xuyên).',
    en: 'This does not fit the kind of task (deadline or routine).',
  },
  'task.date-not-allowed': {
    status: 422,
    vi: 'Ngày không hợp lệ: {detail}.',
    en: 'The date is not allowed: {detail}.',
  },
  'user.username-taken': { status: 409, vi: 'Tên đăng nhập đã có.', en: 'This user name is taken.' },
  'user.username-prefix': {
    status: 422,
    vi: 'Tên đăng nhập phải bắt đầu bằng "{prefix}.".',
    en: 'The user name must start with "{prefix}.".',
  },
  'user.role-not-grantable': {
    status: 403,
    vi: 'Bạn không được cấp vai trò này.',
    en: 'You may not give this role.',
  },
  'user.own-account': {
    status: 409,
    vi: 'Không tự khóa hoặc đổi vai trò của chính mình.',
    en: 'You cannot close or change the roles of your own account.',
  },
  'import.unreadable': {
    status: 422,
    vi: 'Không đọc được tệp: {reason}.',
    en: 'The file could not be read: {reason}.',
  },
  'annex.no-header': {
    status: 422,
    vi: 'Không thấy dòng tiêu đề của phụ lục: cần một cột "Nhiệm vụ" (hoặc "Nội dung") và ít nhất một cột như "Cơ quan chủ trì", "Thời hạn".',
    en: 'The annex has no row of headers: one column "Nhiệm vụ" (or "Nội dung") is needed and one more such as "Cơ quan chủ trì" or "Thời hạn".',
  },
  'annex.too-large': {
    status: 422,
    vi: 'Phụ lục quá lớn: nhiều nhất {rows} dòng, {columns} cột, mỗi ô {characters} ký tự. Hãy chia thành nhiều phần.',
    en: 'The annex is too large: at most {rows} rows, {columns} columns and {characters} characters a cell. Split it.',
  },
  'import.faulty': {
    status: 422,
    vi: 'Tệp có {count} dòng lỗi, chưa ghi gì.',
    en: 'The file has {count} faulty rows; nothing was saved.',
  },
  'import.running': {
    status: 409,
    vi: 'Đang có một tệp được nhập. Hãy đợi xong rồi gửi lại.',
    en: 'Another import is running. Wait until it has ended and send again.',
  },
  'figure-import.closed': {
    status: 409,
    vi: 'Lần nhập này không còn chờ ghi. Hãy dán hoặc tải tệp lên lại.',
    en: 'This import no longer waits to be saved. Paste or upload the table again.',
  },
  'figure-import.stale': {
    status: 409,
    vi: 'Số liệu đã thay đổi sau khi bạn xem trước. Đã đọc lại; hãy xem các ô thay đổi rồi ghi.',
    en: 'Figures changed after you saw the preview. It was read again; look at it once more, then save.',
  },
  'figure-import.failed': {
    status: 503,
    vi: 'Không ghi được: {reason} (mã {cause}). Chưa có số liệu nào được ghi; hãy thử lại.',
    en: 'It was not saved: {reason} (code {cause}). Nothing was saved; try again.',
  },
  'figure-import.undo-failed': {
    status: 503,
    vi: 'Không hoàn tác được: {reason} (mã {cause}). Chưa có số liệu nào thay đổi; hãy thử lại.',
    en: 'It was not taken back: {reason} (code {cause}). Nothing was changed; try again.',
  },
  'figure-import.nothing': {
    status: 422,
    vi: 'Không có số liệu nào để ghi. Hãy xem các ô cần xem lại hoặc không nhận.',
    en: 'There is nothing to save. Look at the cells that need a decision or are refused.',
  },
  'file.too-large': {
    status: 413,
    vi: 'Tệp quá lớn (tối đa {megabytes} MB).',
    en: 'The file is too large (at most {megabytes} MB).',
  },
  'file.type-not-allowed': {
    status: 415,
    vi: 'Loại tệp này không được nhận.',
    en: 'This type of file is not accepted.',
  },
  'file.storage-unavailable': {
    status: 503,
    vi: 'Nơi lưu tệp đang không truy cập được. Hãy thử lại sau ít phút; nội dung đã gõ vẫn còn.',
    en: 'The file storage cannot be reached right now. Try again in a few minutes; what you typed is kept.',
  },
  'evidence.too-many': {
    status: 409,
    vi: 'Nhiệm vụ này đã có {most} minh chứng. Hãy gỡ bớt tệp không cần.',
    en: 'This task already has {most} pieces of evidence. Take away what is not needed.',
  },
  'evidence.not-removable': {
    status: 403,
    vi: 'Chỉ người đã tải lên hoặc lãnh đạo xã, phường được gỡ minh chứng này.',
    en: 'Only whoever uploaded this evidence or the leader of the commune may take it away.',
  },
  'evidence.only-product': {
    status: 409,
    vi: 'Đây là sản phẩm duy nhất của báo cáo hoàn thành. Hãy bổ sung minh chứng khác trước khi gỡ.',
    en: 'This is the only product the completion report shows. Add other evidence before taking it away.',
  },
  'service.busy': {
    status: 503,
    vi: 'Hệ thống đang bận. Dữ liệu chưa được lưu, hãy thử lại.',
    en: 'The system is busy. Nothing was saved, please try again.',
  },
  'service.failed': {
    status: 500,
    vi: 'Hệ thống gặp lỗi. Hãy báo mã {requestId} cho quản trị.',
    en: 'Something failed. Tell the administrator the code {requestId}.',
  },
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemParams = Readonly<Record<string, string | number>>;
export type Language = 'vi' | 'en';

/** The sentence for a person. */
export function problemText(code: ProblemCode, params: ProblemParams, language: Language): string {
  return PROBLEMS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
