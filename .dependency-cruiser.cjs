/** The import arrows of ARCHITECTURE.md, one rule an arrow that must not exist. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(src|domain|cloudfunctions|local-cloud|street|config|tests|bench)/', pathNot: allowed },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(node:|@tarojs/taro/types/)' },
    },
    only('domain-imports-nothing-of-ours', '^domain/', '^domain/', 'domain → nothing of ours'),
    only('kit-imports-domain', '^cloudfunctions/_kit/', '^(cloudfunctions/_kit|domain)/', '_kit → domain'),
    only(
      'store-imports-kit',
      '^cloudfunctions/_store/',
      '^(cloudfunctions/(_store|_kit)|domain)/',
      '_store → _kit → domain',
    ),
    only(
      'function-imports-store-kit-and-itself',
      '^cloudfunctions/(?!_)([^/]+)/',
      '^(cloudfunctions/(_store|_kit|$1)|domain)/',
      'function ↛ function',
    ),
    only(
      'pages-import-features',
      '^src/(pages|packages)/',
      '^(src/(features|components|api|platform|theme)/|src/(pages|packages)/.+\\.s?css$|domain/)',
      'pages → features → components | api | platform',
    ),
    only(
      'features-import-their-own',
      '^src/features/([^/]+)/',
      '^(src/(features/$1|components|api|platform|theme)/|domain/)',
      'feature ↛ feature',
    ),
    only(
      'components-know-no-domain',
      '^src/components/',
      '^src/(components|platform|theme|api)/',
      'components hold no domain word',
    ),
    only('platform-knows-wechat-alone', '^src/platform/', '^src/platform/', 'platform → nothing of ours'),
    only(
      'api-imports-types-and-rules',
      '^src/api/',
      '^(src/(api|platform)/|domain/|cloudfunctions/[^/]+/router\\.ts$)',
      'api sees a function only as the type of its router',
    ),
    {
      name: 'router-is-a-type-on-the-phone',
      severity: 'error',
      comment: 'src sees cloudfunctions only as `import type`',
      from: { path: '^src/' },
      to: { path: '^cloudfunctions/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'zod-stays-off-the-phone',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(domain/.*schema|node_modules/zod)', dependencyTypesNot: ['type-only'] },
    },
    only(
      'local-cloud-stands-alone',
      '^local-cloud/',
      '^local-cloud/',
      'a stranger could take the folder with them',
    ),
    only('street-imports-domain', '^street/', '^(street|domain)/', 'street → domain'),
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(src|domain|cloudfunctions|local-cloud|street|config)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: [
        '.ts',
        '.tsx',
        '.mjs',
        '.js',
        '.json',
        '.h5.ts',
        '.h5.tsx',
        '.weapp.ts',
        '.weapp.tsx',
        '.scss',
        '.css',
        '.svg',
        '.png',
      ],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
