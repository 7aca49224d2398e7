// Fails the running test with all that a check found, in the form path:line: words.
const SHOWN = 40;

export function expectNone(problems) {
  if (problems.length === 0) return;
  const rest = problems.length - SHOWN;
  const lines = problems.slice(0, SHOWN).join('\n');
  const error = new Error(`${problems.length} found:\n${lines}${rest > 0 ? `\n… and ${rest} more` : ''}`);
  error.stack = error.message;  // where the check stands is of no interest
  throw error;
}
