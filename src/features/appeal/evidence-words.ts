import type { EvidenceKind, LimitView } from '../../../domain/appeal/evidence-schema'

export const EVIDENCE_CHOICES: { value: EvidenceKind; label: string }[] = [
  { value: 'pay', label: '工钱' },
  { value: 'fine', label: '罚款封号' },
  { value: 'injury', label: '受伤' },
  { value: 'gate', label: '进门被拦' },
  { value: 'accident', label: '交通事故' },
]

/** How near a last day is, in a word and a tone. */
export const limitWord = ({
  daysLeft,
}: LimitView): { tone: 'open' | 'soon' | 'danger' | 'plain'; text: string } => {
  if (daysLeft === null) return { tone: 'plain', text: '填了日子才能算' }
  if (daysLeft < 0) return { tone: 'danger', text: '已经过了，先问律师' }
  return { tone: daysLeft <= 30 ? 'soon' : 'open', text: `还有 ${daysLeft} 天` }
}
