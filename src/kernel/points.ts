/** Scores are whole hundredths of a point everywhere; decimals appear only when shown or written as JSON figures. */
export type Hundredths = number;

export function pointsOf(hundredths: Hundredths): number {
  return hundredths / 100;
}

/** Rounds half away from zero to whole hundredths. */
export function hundredthsOf(points: number): Hundredths {
  return Math.sign(points) * Math.round(Math.abs(points) * 100 + 1e-9);
}
