// How much of what is there an engine finds, how much of what it finds is there, and how high up what
// somebody looks for stands.
const mean = (numbers) => (numbers.length ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : 0);

// Recall over queries that stand somewhere, precision over queries for which something is found.
export async function foundBy(engine, queries, truth) {
  const recalls = [];
  const precisions = [];
  let missed = 0;
  for (const query of queries) {
    const right = truth(query);
    const found = new Set(await engine.find(query));
    const both = [...found].filter((number) => right.has(number)).length;
    if (right.size) recalls.push(both / right.size);
    if (found.size) precisions.push(both / found.size);
    if (right.size && !both) missed += 1;
  }
  return { recall: mean(recalls), precision: mean(precisions), missed, asked: recalls.length };
}

// Mean reciprocal rank of the first right document.
export async function rankOf(engine, items) {
  const ranks = [];
  for (const { query, right } of items) {
    const at = (await engine.find(query)).findIndex((number) => right.has(number));
    ranks.push(at < 0 ? 0 : 1 / (at + 1));
  }
  return mean(ranks);
}
