import type { Language } from '@cis/contracts';
import { formatVietnameseDate as date } from '@cis/domain';
import type { TaskQuestionParams, Tell } from './params.js';
import { word } from './words.js';

/** `Xã Ia Le`, `Xã Ia Le và 2 xã, phường khác`. */
const asking = ({ communes, communeCount }: TaskQuestionParams, language: Language): string => {
  const [first = ''] = communes;
  return communeCount <= 1
    ? first
    : word(
        language,
        `${first} và ${communeCount - 1} xã, phường khác`,
        `${first} and ${communeCount - 1} more`,
      );
};

const details = ({ title, question, dueOn }: TaskQuestionParams, language: Language): string[] => [
  ...(title === null ? [] : [word(language, `Nhiệm vụ: ${title}`, `Task: ${title}`)]),
  ...(question === null ? [] : [word(language, `Vướng mắc: ${question}`, `Question: ${question}`)]),
  word(language, `Trả lời trước hết ngày ${date(dueOn)}.`, `Answer by ${date(dueOn)}.`),
];

export const taskQuestion: Tell<'task-question'> = (params, language) => ({
  title: word(
    language,
    `${asking(params, language)} hỏi về ${params.count} vướng mắc của nhiệm vụ`,
    `${asking(params, language)}: questions that hold up a task: ${params.count}`,
  ),
  details: details(params, language),
});

export const taskQuestionDue: Tell<'task-question-due'> = (params, language) => ({
  title: params.late
    ? word(
        language,
        `${params.count} vướng mắc của ${asking(params, language)} quá hạn trả lời`,
        `Answers overdue: ${params.count}, for ${asking(params, language)}`,
      )
    : word(
        language,
        `Hôm nay là hạn trả lời ${params.count} vướng mắc của ${asking(params, language)}`,
        `Answers due today: ${params.count}, for ${asking(params, language)}`,
      ),
  details: [
    word(
      language,
      `Nơi phải trả lời: ${params.bodies.join(', ')}.`,
      `To be answered by: ${params.bodies.join(', ')}.`,
    ),
    ...details(params, language),
  ],
});

export const taskQuestionAnswered: Tell<'task-question-answered'> = ({ title, body, answer }, language) => ({
  title: word(
    language,
    `${body} đã trả lời vướng mắc của nhiệm vụ`,
    `${body} answered a question about a task`,
  ),
  details: [
    word(language, `Nhiệm vụ: ${title}`, `Task: ${title}`),
    word(language, `Trả lời: ${answer}`, `Answer: ${answer}`),
  ],
});
