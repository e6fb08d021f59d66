type Params = Record<string, string | number>;

const passwordFaults: Record<string, string> = {
  short: '至少需要 15 个字符，可以用一句只有你知道的话',
  long: '最多 256 个字符',
  repeating: '重复的字符太多',
  guessable: '太容易被猜到，请不要只用姓名、工号或常见词',
  same: '不能与现在的密码相同',
};

/** One sentence per refusal: what is wrong and the way out. */
export const refusals = {
  'not-signed-in': (_: Params) => '请先登录。',
  'not-allowed': (_: Params) => '你没有做这件事的权限。如有需要，请联系人力资源部门。',
  'not-found': (_: Params) => '没有找到这项内容，它可能已被移走。',
  'not-yours': (_: Params) => '这不是你的记录，不能查看或改动。本次访问已记入日志。',
  'bad-input': (p: Params) =>
    `“${p.field ?? '内容'}”填写有误${p.value === undefined ? '' : `（${p.value}）`}${p.expected ? `，应为：${p.expected}` : ''}。请改正后再提交。`,
  conflict: (_: Params) => '刚才有人先改动了它。请刷新页面，看过最新内容再决定。',
  'key-reused': (_: Params) => '这次提交与先前的一次编号相同而内容不同。请刷新页面后重试。',
  'origin-refused': (_: Params) => '请求不是从本站页面发出的，已拒绝。请回到本站页面操作。',
  'host-refused': (p: Params) => `本站不以“${p.host ?? ''}”这个地址提供服务。请使用管理员公布的地址。`,
  'too-large': (_: Params) => '提交的内容太大。请分次提交。',
  'too-many-tries': (p: Params) => `尝试次数过多，请在 ${p.seconds ?? 30} 秒后再试。`,
  'sign-in-failed': (_: Params) => '工号或密码不正确。',
  'password-change-needed': (_: Params) => '首次登录请先修改密码。',
  'password-wrong': (_: Params) => '现在的密码不正确。',
  'password-weak': (p: Params) => `新密码不能使用：${passwordFaults[String(p.fault)] ?? '强度不够'}。`,
  'link-invalid': (_: Params) => '链接已用过或已过期。请让系统管理员重新生成。',
  'exam-not-open': (_: Params) => '这场考试现在没有开放。',
  'exam-bank-short': (_: Params) => '题库暂时不足以组成一份合格的试卷，考试没有开始。请联系命题人员。',
  'attempt-open': (_: Params) => '你还有一场考试没有交卷，请先完成它。',
  'attempt-closed': (_: Params) => '这场考试已经交卷，答案不能再改。',
  'attempt-expired': (_: Params) => '考试时间已到，这条答案没有计入；它已保留备查。',
  'unknown-item': (p: Params) => `试卷里没有第 ${p.position ?? '?'} 题。`,
  'run-ended': (_: Params) => '这次演练已经结束。可以查看复盘，或重新开始一次。',
  'move-not-offered': (_: Params) => '这一轮没有这个选项。请刷新页面，从当前一轮继续。',
  'save-too-new': (_: Params) => '这次演练由更新的版本保存，当前系统读不了。请联系管理员升级。',
  'save-too-old': (_: Params) => '这次演练保存的格式太旧，不能继续。请重新开始一次。',
  'two-people-needed': (_: Params) => '这件事需要另一个人复核，不能由同一个人决定。',
  'node-not-ready': (_: Params) => '系统正在准备，请稍后再试。',
};
