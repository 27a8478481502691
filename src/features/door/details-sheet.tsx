import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Visit } from '../../../domain/booking/door-schema'
import { api } from '../../api/client'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'

type DetailsSheetProps = { visit: Visit; onClose: () => void }

/** What somebody said when they booked; that one looked is written down, and the person sees it. */
export const DetailsSheet = ({ visit, onClose }: DetailsSheetProps) => {
  const query = useQuery({
    queryKey: ['door', 'details', visit.id],
    queryFn: () => api.booking.readVisit.query({ bookingId: visit.id }),
    refetchOnWindowFocus: false,
  })
  return (
    <Sheet open onClose={onClose} title={`预约码 ${visit.code}`}>
      <QueryView
        query={query}
        small
        empty={{ when: ({ answers }) => answers.length === 0, text: '这些回答只给服务的人看' }}
      >
        {({ answers }) => (
          <View className="stack">
            {answers.map(({ question, answer }) => (
              <View key={question}>
                <View className="text-note">{question}</View>
                <View>{answer}</View>
              </View>
            ))}
          </View>
        )}
      </QueryView>
    </Sheet>
  )
}
