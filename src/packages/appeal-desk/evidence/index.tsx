import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { EvidenceLine, LimitCards } from '../../../features/appeal/evidence-list'
import { useEvidence } from '../../../features/appeal/use-evidence'
import { useExport } from '../../../features/appeal/use-export'

const nothing = () => undefined

/** What a person keeps for their case, for the worker to see and to hand on as one file. */
export default function DeskEvidence() {
  const { id = '' } = useRouter().params
  const query = useEvidence(id, 'worker')
  const { take, busy, error } = useExport('worker')
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
      <QueryView
        query={query}
        empty={{
          when: ({ evidence }) => evidence.kind === null,
          text: '本人还没开始留证据',
          hint: '回他的时候，请他打开“证据清单”照着留',
        }}
      >
        {({ evidence }) => (
          <View className="stack">
            <LimitCards limits={evidence.limits} />
            {evidence.lines.map((line) => (
              <EvidenceLine key={line.id} line={line} canChange={false} onAdd={nothing} onRemove={nothing} />
            ))}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
