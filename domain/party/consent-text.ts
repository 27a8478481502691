/**
 * What a person agrees to before a word is kept. Political affiliation is sensitive personal information (Personal
 * Information Protection Law, art. 28): a consent of its own, withdrawn as easily (art. 15, 29).
 */
export const PARTY_CONSENT = {
  version: '2026-11',
  title: '先说清楚',
  lines: [
    '只有你和社区党组织的审核人看得到，别的社工、骑手、站点都看不到。',
    '加密保存。谁看过、几点看的，你在这里查得到。',
    '报不报到，都不影响你拿水、吃饭、理发、找社工。',
    '随时能撤回，也能删干净。',
  ],
}

/** What to bring when the community checks: the certificate of a floating member, an identity card, the branch's contact. */
export const PARTY_BRING = ['身份证', '流动党员活动证，或者原支部开的介绍信', '原支部联系人和电话']
