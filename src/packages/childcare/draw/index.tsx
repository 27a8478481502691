import { useRouter } from '@tarojs/taro'
import { dayOf, toInstant } from '../../../../domain/time'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { DrawDetails } from '../../../features/childcare/draw-view'
import { useDraw } from '../../../features/childcare/use-childcare'

/** A draw for everybody: the promise, the seed, the order, and a check on one's own phone. */
export default function DrawPage() {
  const { id = '' } = useRouter().params
  const query = useDraw(id)
  return (
    <Screen title={query.data?.period.name}>
      <QueryView query={query}>
        {(view) => <DrawDetails view={view} today={dayOf(toInstant(Date.now()))} />}
      </QueryView>
    </Screen>
  )
}
