/** What other features may use of the published data. */
export { ProfilesService } from './profiles.service.js';
export { PublicModule } from './public.module.js';
export { RenderedAnswer } from './rendered-answer.js';
export { RenderedAnswers } from './rendered-answers.js';
