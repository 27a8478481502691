import { View } from '@tarojs/components'
import type { CardForDesk } from '../../../../domain/policy/desk-schema'
import './desk.scss'

type Changes = NonNullable<CardForDesk['draft']>['changes']

/** What went and what came, field by field; a line through and a plus say it without colour. */
export const FieldChanges = ({ changes }: { changes: Changes }) => (
  <>
    {changes.map(({ field, removed, added }) => (
      <View key={field} className="desk-step">
        <View className="text-note">{field}</View>
        {removed.map((text) => (
          <View key={text} className="desk-gone">
            {text}
          </View>
        ))}
        {added.map((text) => (
          <View key={text} className="desk-new">
            + {text}
          </View>
        ))}
      </View>
    ))}
  </>
)
