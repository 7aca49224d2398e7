// Small contents to search in.
const TABLES = {
  kinds: [{ id: 'record', label: '年度別の状況' }, { id: 'term', label: '用語' }],
  strategies: [{ id: 'global-health', label: 'グローバルヘルス戦略' }, { id: 'infectious', label: '感染症対策' }],
  years: [{ id: '2022', label: '2022年度' }, { id: '2023', label: '2023年度' }],
  pillars: [{ id: 'global-health/uhc', label: 'UHCの達成', strategy: 0 }],
  topics: [{ id: 'amr', label: '薬剤耐性' }, { id: 'uhc', label: 'UHC' }],
  organizations: [{ id: 'mofa', label: '外務省' }, { id: 'mhlw', label: '厚生労働省' }],
  roles: [{ id: 'lead', label: '主担当' }, { id: 'partner', label: '関係府省庁' }],
};

export const JAPANESE = {
  language: 'ja',
  tables: TABLES,
  synonyms: [['UHC', 'ユニバーサル・ヘルス・カバレッジ', 'universal health coverage'], ['外務省', 'MOFA'], ['厚生労働省', '厚労省', 'Ministry of Health, Labour and Welfare']],
  organization_groups: 2,
  documents: [
    { url: 'global-health/2022/uhc/', title: 'UHCの達成', context: 'グローバルヘルス戦略', kind: 'record', strategy: 'global-health', year: '2022', pillar: 'global-health/uhc', group: 0, topics: ['uhc'], organizations: [['mofa', 'lead'], ['mhlw', 'partner']], names: ['Achieving UHC', 'uhc'], summary: '途上国の保健医療制度を支援する。', body: '国際機関と連携した。\n参加した国は1,108か国である。' },
    { url: 'global-health/2023/uhc/', title: 'UHCの達成', context: 'グローバルヘルス戦略', kind: 'record', strategy: 'global-health', year: '2023', pillar: 'global-health/uhc', group: 0, topics: ['uhc'], organizations: [['mofa', 'lead'], ['mhlw', 'lead']], names: ['Achieving UHC', 'uhc'], summary: 'ユニバーサル・ヘルス・カバレッジを進める。', body: '国際保健の会議を開き、保健医療の人材育成を支援した。' },
    { url: 'infectious/2022/workforce/', title: '感染症等対応人材の育成', context: '感染症対策', kind: 'record', strategy: 'infectious', year: '2022', group: 1, topics: ['amr'], organizations: [['mhlw', 'lead']], summary: '専門家を育てる。', body: 'FETPの修了者は110人。人材育成を続ける。保健所の連携を強める。' },
    { url: 'infectious/2023/covid/', title: 'COVID-19への対応', kind: 'record', strategy: 'infectious', year: '2023', group: 2, summary: 'WHOと協力した。', body: 'ワクチンを届けた。<img src=x onerror=alert(1)> と書かれた文。' },
    { url: 'glossary/#inbound', title: 'インバウンド', kind: 'term', summary: '海外から来る人。', body: '' },
  ],
};

export const ENGLISH = {
  language: 'en',
  tables: {
    ...TABLES,
    strategies: [{ id: 'global-health', label: 'Global Health Strategy' }, { id: 'infectious', label: 'Infectious disease' }],
    years: [{ id: '2022', label: 'FY2022' }, { id: '2023', label: 'FY2023' }],
  },
  synonyms: [['UHC', 'universal health coverage']],
  documents: [
    { url: 'global-health/2022/uhc/', title: 'Achieving UHC', kind: 'record', strategy: 'global-health', year: '2022', group: 0, organizations: [['mofa', 'lead']], summary: 'Support for health systems.', body: 'Japan worked with the WHO on vaccination.' },
    { url: 'global-health/2023/uhc/', title: 'Achieving UHC', kind: 'record', strategy: 'global-health', year: '2023', group: 0, organizations: [['mofa', 'lead']], summary: 'Universal health coverage for all.', body: 'Healthcare workers were trained.' },
    { url: 'infectious/2023/covid/', title: 'Answer to COVID-19', kind: 'record', strategy: 'infectious', year: '2023', group: 1, summary: 'Vaccines were delivered.', body: 'One and all who came.' },
  ],
};

// As many records as asked for, of made-up Japanese, the same each time.
export function manyDocuments(count) {
  const words = ['保健医療', '国際機関', '人材育成', '感染症', '研究開発', '関係府省', '支援', '連携', '会議', 'の', 'を', 'に', '推進', '強化', '途上国', 'アフリカ', '検討', '実施'];
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const sentence = () => Array.from({ length: 12 }, () => words[random(words.length)]).join('');
  return {
    ...JAPANESE,
    documents: Array.from({ length: count }, (_, i) => ({
      url: `global-health/2022/measure-${i}/`, title: `${words[random(9)]}の${words[random(9)]} ${i}`, kind: 'record', strategy: i % 2 ? 'infectious' : 'global-health',
      year: i % 3 ? '2022' : '2023', group: Math.floor(i / 2), summary: sentence(), body: Array.from({ length: 5 }, sentence).join('。\n'),
    })),
  };
}
