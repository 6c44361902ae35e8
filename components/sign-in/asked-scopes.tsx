type Band = { title: string; words: string; scope: string; height: number; room: string; fill: string };

/** A band's height tells how much of the console's work rests on it. */
const BANDS: readonly Band[] = [
  {
    title: 'Where you work',
    words: 'Your organisations and hubs',
    scope: 'evo.discovery',
    height: 96,
    room: 'min-h-[96px]',
    fill: 'fill-(--n-6)',
  },
  {
    title: 'Workspaces and roles',
    words: 'Who holds which role. Changes only when you make them',
    scope: 'evo.workspace',
    height: 120,
    room: 'min-h-[120px]',
    fill: 'fill-(--n-7)',
  },
  {
    title: 'Files',
    words: 'List, upload, download, delete and restore, within your own role',
    scope: 'evo.file',
    height: 168,
    room: 'min-h-[168px]',
    fill: 'fill-[light-dark(var(--accent),color-mix(in_oklab,var(--accent)_62%,var(--canvas)))]',
  },
  {
    title: 'Staying signed in',
    words: 'Until you sign out or the session ends',
    scope: 'offline_access',
    height: 96,
    room: 'min-h-[96px]',
    fill: 'fill-(--n-5)',
  },
];

const WIDTH = 96;
const DIP = 14;
const GAP = 2;

/** What the console asks Evo for, as the bands of a core. */
export function AskedScopes() {
  return (
    <aside
      aria-labelledby="asked-scopes"
      className="grid content-center justify-center gap-6 border-s border-line bg-canvas p-12 rail:px-6 rail:py-8 phone:justify-start phone:border-s-0 phone:border-t phone:px-5 phone:pt-6 phone:pb-10"
    >
      <h2 className="text-14" id="asked-scopes">
        What the console asks Evo for
      </h2>
      <div className="grid grid-cols-[96px_minmax(0,320px)] rail:grid-cols-[56px_minmax(0,300px)] phone:grid-cols-[32px_minmax(0,1fr)]">
        <Core />
        <ul>
          {BANDS.map((band) => (
            <li className={`grid grid-cols-[32px_1fr] content-start gap-x-2 pt-3 ${band.room}`} key={band.scope}>
              <span aria-hidden="true" className="ms-2 mt-2.5 h-px self-start bg-(--n-7)" />
              <div>
                <p className="font-medium">{band.title}</p>
                <p className="text-text-2">{band.words}</p>
                {/* The system's own: the console's face would cost this page 40 kB for six words. */}
                <p className="font-[ui-monospace,monospace] text-12 text-text-3">{band.scope}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}

function Core() {
  const total = BANDS.reduce((sum, band) => sum + band.height, 0);
  return (
    <svg
      aria-hidden="true"
      className="block h-full w-full overflow-hidden rounded-[16px] phone:rounded-8"
      preserveAspectRatio="none"
      viewBox={`0 0 ${WIDTH} ${total}`}
    >
      {BANDS.map((band, index) => (
        <path className={band.fill} d={bandShape(index, total)} key={band.scope} />
      ))}
    </svg>
  );
}

/** One band: its top and bottom dip towards the left, the outermost ones are level. */
function bandShape(index: number, total: number): string {
  const top = BANDS.slice(0, index).reduce((sum, band) => sum + band.height, 0);
  const bottom = top + (BANDS[index]?.height ?? 0);
  const first = index === 0;
  const last = index === BANDS.length - 1;
  const [topLeft, topRight] = first ? [0, 0] : [top + GAP, top + GAP - DIP];
  const [bottomLeft, bottomRight] = last ? [total, total] : [bottom, bottom - DIP];
  return `M0 ${topLeft}L${WIDTH} ${topRight}V${bottomRight}L0 ${bottomLeft}z`;
}
