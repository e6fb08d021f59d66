/** The one exam of the content folder. */
export const examId = 'assistant-qualification';
