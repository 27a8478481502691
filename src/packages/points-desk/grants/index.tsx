import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GrantView } from '../../../../domain/points/schema'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { AwardSheet } from '../../../features/points/award-sheet'
import { GrantCard } from '../../../features/points/grant-card'
import { useApprove, useGrants, useReject } from '../../../features/points/use-grants'

const Rejecting = ({ grant, onClose }: { grant: GrantView; onClose: () => void }) => {
  const [why, setWhy] = useState('')
  const reject = useReject(onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title={`不批“${grant.title}”？`}
      reason={{ label: '为什么不批', value: why, onInput: setWhy, required: true }}
      confirm="不批"
      busy={reject.busy}
      note={reject.error ? errorLine(reject.error) : undefined}
      onConfirm={() => reject.send({ grantId: grant.id, why })}
    />
  )
}

/** Points that wait for a second pair of eyes; nobody approves their own. */
export default function GrantsPage() {
  const query = useGrants()
  const approve = useApprove()
  const [isAwarding, setAwarding] = useState(false)
  const [rejecting, setRejecting] = useState<GrantView | null>(null)
  return (
    <Screen footer={<MainButton label="给谁加分" onTap={() => setAwarding(true)} />}>
      <QueryView query={query} empty={{ when: ({ grants }) => grants.length === 0, text: '没有等着批的' }}>
        {({ grants }) => (
          <View className="stack">
            {grants.map((grant) => (
              <GrantCard
                key={grant.id}
                grant={grant}
                busy={approve.busy}
                onApprove={() => approve.send({ grantId: grant.id })}
                onReject={() => setRejecting(grant)}
              />
            ))}
          </View>
        )}
      </QueryView>
      {isAwarding ? <AwardSheet onClose={() => setAwarding(false)} /> : null}
      {rejecting ? <Rejecting grant={rejecting} onClose={() => setRejecting(null)} /> : null}
    </Screen>
  )
}
