/** Browsers by a mark in their user agent, the more special first: most of them also call themselves Chrome or Safari. */
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger\//, 'WeChat'],
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** A device as its owner knows it, "Chrome · Windows"; the word for unknown where nothing is recognised. */
export function deviceName(userAgent: string, unknown: string): string {
  const first = (marks: readonly [RegExp, string][]) => marks.find(([mark]) => mark.test(userAgent))?.[1];
  const system = first(systems);
  return [first(browsers) ?? unknown, ...(system ? [system] : [])].join(' · ');
}
