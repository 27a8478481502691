import { useRouter } from '@tarojs/taro'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { useWork } from '../../../features/wall/use-wall'
import { WorkFooter } from '../../../features/wall/work-footer'
import { WorkViewCard } from '../../../features/wall/work-view'

/** One work of the wall. */
export default function WorkPage() {
  const { id = '' } = useRouter().params
  const query = useWork(id)
  return (
    <Screen footer={query.data ? <WorkFooter work={query.data.work} /> : undefined}>
      <QueryView query={query}>{({ work, now }) => <WorkViewCard work={work} now={now} />}</QueryView>
    </Screen>
  )
}
