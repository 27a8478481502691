import fc from 'fast-check'
import { findVideo } from './find-video'

test.each([
  ['https://v.douyin.com/iAbC12/', 'douyin', 'https://v.douyin.com/iAbC12/'],
  [
    '8.97 复制打开抖音，看看【雨】https://v.douyin.com/iAbC12/ 11/11',
    'douyin',
    'https://v.douyin.com/iAbC12/',
  ],
  ['看这个：https://v.kuaishou.com/AbC1', 'kuaishou', 'https://v.kuaishou.com/AbC1'],
  ['https://b23.tv/x1，真好', 'bilibili', 'https://b23.tv/x1'],
  ['https://WWW.BILIBILI.com/video/BV1?p=2#t', 'bilibili', 'https://WWW.BILIBILI.com/video/BV1?p=2#t'],
  ['https://weixin.qq.com/sph/AbC', 'channels', 'https://weixin.qq.com/sph/AbC'],
  ['http://a.b https://xhslink.com/a/b', 'xiaohongshu', 'https://xhslink.com/a/b'],
  ['#小程序://新心通/AbCdEf12', 'mini', '#小程序://新心通/AbCdEf12'],
])('%s is a video of %s', (pasted, site, address) => {
  expect(findVideo(pasted)).toEqual({ site, address })
})

test.each([
  '',
  '没有链接',
  'http://v.douyin.com/a',
  'https://evil.example/https://v.douyin.com',
  'https://v.douyin.com@evil.example/',
  'https://v.douyin.com:8443/a',
  'https://v.douyin.com\\@evil.example/',
  'https://v.douyin.com.evil.example/a',
  'https://evilv.douyin.com/a',
  'javascript:alert(1)//https',
  '#小程序:///AbCdEf12',
])('%s is none', (pasted) => {
  expect(findVideo(pasted)).toBeNull()
})

test('whatever is found is one of the list, over https, and stood in what was pasted', () => {
  const piece = fc.constantFrom(
    'https://',
    'v.douyin.com',
    '@',
    ':',
    '/',
    'evil.com',
    '\\',
    ' ',
    'a',
    '.',
    '?',
    '#',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const pasted = pieces.join('')
      const video = findVideo(pasted)
      if (!video) return
      expect(pasted).toContain(video.address)
      expect(new URL(video.address)).toMatchObject({
        protocol: 'https:',
        hostname: 'v.douyin.com',
        username: '',
        port: '',
      })
    }),
  )
})
