import { useRouter } from '@tarojs/taro'
import { dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { PolicyCardView } from '../../../features/policy/policy-card-view'
import { usePolicy } from '../../../features/policy/use-policy'
import { openPage } from '../../../platform/open-page'

/** One policy card, and from it the way to a person who knows more. */
export default function PolicyCardPage() {
  const { id = '' } = useRouter().params
  const policy = usePolicy(id)
  return (
    <Screen
      title="政策"
      footer={<MainButton label="还是不清楚，问社工" onTap={() => openPage('packages/appeal/ask/index')} />}
    >
      <QueryView query={policy}>
        {({ now, policy: card }) => <PolicyCardView card={card} today={dayOf(now)} />}
      </QueryView>
    </Screen>
  )
}
