import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { EvidenceView } from '../../../../domain/appeal/evidence-schema'
import { dayOf } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Choice } from '../../../components/field/choice'
import { DateField } from '../../../components/field/date-field'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { EvidenceLine, LimitCards } from '../../../features/appeal/evidence-list'
import { EVIDENCE_CHOICES } from '../../../features/appeal/evidence-words'
import { useChangeEvidence, useEvidence } from '../../../features/appeal/use-evidence'
import { useExport } from '../../../features/appeal/use-export'

const Checklist = ({ evidence }: { evidence: EvidenceView }) => {
  const { set, add, remove, error } = useChangeEvidence()
  const { appealId, kind, guess, happenedOn, dayAsks, canChange } = evidence
  return (
    <View className="stack">
      <Choice
        label={kind ? '这是哪类事' : '先选是哪类事，要留什么就列出来'}
        options={EVIDENCE_CHOICES.map((one) => (one.value === guess ? { ...one, hint: '看着像' } : one))}
        value={kind}
        onPick={(picked) => set.send({ appealId, kind: picked, happenedOn })}
      />
      {kind ? (
        <DateField
          label={dayAsks}
          value={happenedOn}
          to={dayOf(evidence.now)}
          onPick={(day) => set.send({ appealId, kind, happenedOn: day })}
        />
      ) : null}
      {error ? <View className="text-soft">{errorLine(error)}</View> : null}
      <LimitCards limits={evidence.limits} />
      {evidence.lines.map((line) => (
        <EvidenceLine
          key={line.id}
          line={line}
          canChange={canChange}
          onAdd={(lineId, fileId) => add.send({ appealId, line: lineId, fileId })}
          onRemove={(fileK) => remove.send({ appealId, fileK })}
        />
      ))}
    </View>
  )
}

/** What to keep for a case, line by line, with the days that must not be missed; taken along as one file. */
export default function Evidence() {
  const { id = '' } = useRouter().params
  const query = useEvidence(id, 'person')
  const { take, busy, error } = useExport('person')
  const hasList = query.data?.evidence.kind != null
  return (
    <Screen
      footer={
        hasList ? (
          <MainButton
            label="合成一份 PDF，给律师"
            busy={busy}
            note={error ? errorLine(error) : undefined}
            onTap={() => take(id)}
          />
        ) : undefined
      }
    >
      <QueryView query={query}>{({ evidence }) => <Checklist evidence={evidence} />}</QueryView>
    </Screen>
  )
}
