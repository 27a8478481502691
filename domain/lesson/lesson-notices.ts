import type { LearnerDocument, LessonSessionDocument, MentorDocument, MentorStep } from './schema'

/** Tells somebody who offered to teach what staff said. */
export const mentorNotice = ({ _id, openid }: MentorDocument, { k, at, to, by, why }: MentorStep) =>
  by === null || (to !== 'confirmed' && to !== 'refused')
    ? null
    : {
        cause: `mentor:${_id}:${k}`,
        openid,
        topic: 'reviewDone' as const,
        title: to === 'confirmed' ? '可以当社区导师了' : '这次先不请你当导师',
        body: why || (to === 'confirmed' ? '添一位学员，就能开始教。' : '想问为什么，找社工聊聊。'),
        page: 'packages/lesson/mentor/index',
        message: { first: '社区导师', time: at, third: to === 'confirmed' ? '通过了' : '没通过' },
      }

/** Asks a learner with WeChat whether the lesson took place. */
export const taughtNotice = ({ openid }: LearnerDocument, session: LessonSessionDocument) =>
  openid === null
    ? null
    : {
        cause: `lesson:${session._id}`,
        openid,
        topic: 'lessonTaught' as const,
        title: '今天学得怎么样？',
        body: `${session.alias}说今天教了你，点开说一声是不是。`,
        page: 'packages/lesson/learner/index',
        message: { first: '新邻数字课堂', time: session.at, third: '点开确认一下' },
      }
