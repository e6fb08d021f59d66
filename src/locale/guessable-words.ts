/** Words everybody would try first here; a password that is little more than one of them is refused. */
export const guessableWords: readonly string[] = [
  'jinjie',
  '晋阶',
  'password',
  '密码',
  'qwerty',
  'abc123',
  '12345678',
  'bank',
  '银行',
];
