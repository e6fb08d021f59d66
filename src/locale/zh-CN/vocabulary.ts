/** Words for closed lists of the code. */
export const vocabulary = {
  grade: { assistant: '助理', manager: '客户经理', senior: '高级', principal: '资深' },
  gradeLong: { assistant: '助理客户经理', manager: '客户经理', senior: '高级客户经理', principal: '资深客户经理' },
  track: { wealth: '理财', marketing: '营销', lobby: '大堂' },
  trackLong: { wealth: '理财客户经理', marketing: '营销客户经理', lobby: '大堂经理' },
  role: {
    learner: '学员', author: '命题人', rater: '评分人', proctor: '监考', coach: '培训师', 'line-manager': '直属主管',
    hr: '人力资源', 'security-admin': '安全管理员', 'system-admin': '系统管理员', auditor: '审计员',
  },
  itemType: {
    'single-choice': '单选题', 'multiple-choice': '多选题', 'true-false': '判断题', ordering: '排序题', matching: '匹配题', numeric: '数值题',
  },
  level: { remember: '识记', understand: '理解', apply: '应用' },
  competency: {
    C1: '成就欲', C2: '主动性', C3: '人际洞察力', C4: '客户服务意识', C5: '分析思维', C6: '技术专长', C7: '情绪控制能力', C8: '职业兴趣', C9: '学习能力',
  },
  education: { 'below-college': '大专以下', 'junior-college': '大专', bachelor: '学士', master: '硕士', doctor: '博士' },
  professionalTitle: { none: '无', junior: '初级', intermediate: '中级', senior: '高级' },
  indicator: {
    depositDailyAvg: '存款日均余额', consumerLoanMonthlyAvg: '消费信贷月均余额', feeIncomeYear: '中间业务年收益', feeVolumeYear: '中间业务年业务量',
  },
  status: { met: '已满足', 'not-met': '未满足', unknown: '待核实' },
  decision: { pass: '合格', fail: '未合格', pending: '待定' },
};
