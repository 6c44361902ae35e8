import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Role } from '@/lib/evo/model';

type MarkedRole = Role | 'instance admin';

const TEXT: Record<MarkedRole, string> = {
  owner: 'text-role-owner',
  editor: 'text-role-editor',
  viewer: 'text-role-viewer',
  'instance admin': 'text-role-admin',
};

const TINT: Record<MarkedRole, string> = {
  owner: 'bg-role-owner-tint',
  editor: 'bg-role-editor-tint',
  viewer: 'bg-role-viewer-tint',
  'instance admin': 'bg-role-admin-tint',
};

const LAYERS: Record<Role, number> = { owner: 3, editor: 2, viewer: 1 };

/** Layers of permission, as Evo's roles include one another. An instance admin is of another kind: a hexagon. */
export function RoleGlyph({ role }: { role: MarkedRole }) {
  return (
    <svg aria-hidden="true" className="shrink-0" fill="currentColor" height="12" viewBox="0 0 12 12" width="12">
      {role === 'instance admin' ? <Hexagon /> : <Layers count={LAYERS[role]} />}
    </svg>
  );
}

function Layers({ count }: { count: number }) {
  return [8.5, 4.75, 1].map((y, index) => (
    <rect height="2.5" key={y} opacity={index < count ? 1 : 0.32} rx=".75" width="10" x="1" y={y} />
  ));
}

function Hexagon() {
  return (
    <>
      <path
        d="M6 1.1l4.25 2.45v4.9L6 10.9 1.75 8.45v-4.9z"
        fill="none"
        stroke="currentColor"
        strokeLinejoin="round"
        strokeWidth="1.5"
      />
      <circle cx="6" cy="6" r="1.5" />
    </>
  );
}

function isMarked(role: string): role is MarkedRole {
  return role in TEXT;
}

const CHIP =
  'inline-flex min-h-5 shrink-0 items-center gap-1.5 rounded-4 align-middle text-12 font-medium whitespace-nowrap forced-colors:border';

/** A role as glyph and word on a tint. A word the console does not know stands alone; null is `no role`. */
export function RoleChip({ role }: { role: string | null }) {
  if (role === null || !isMarked(role)) {
    return <span className={`${CHIP} bg-active px-2 text-text-2`}>{role ?? 'no role'}</span>;
  }
  return (
    <span className={`${CHIP} ps-1.5 pe-2 ${TEXT[role]} ${TINT[role]}`}>
      <RoleGlyph role={role} />
      {role}
    </span>
  );
}

/** A role as glyph and word in running rows, without a tint. */
export function RoleWord({ role }: { role: Role | null }) {
  if (role === null) return <span className="text-12 text-text-2">no role</span>;
  return (
    <span
      className={`inline-flex items-center gap-1.5 align-middle text-12 font-medium whitespace-nowrap ${TEXT[role]}`}
    >
      <RoleGlyph role={role} />
      {role}
    </span>
  );
}

/** Only the glyph; the word is for screen readers. For places where the word stands nearby, or has no room. */
export function RoleMark({ role }: { role: Role }) {
  return (
    <span className={`inline-flex ${TEXT[role]}`}>
      <RoleGlyph role={role} />
      <VisuallyHidden>{role}</VisuallyHidden>
    </span>
  );
}
