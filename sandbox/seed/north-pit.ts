import { FORMER_COLLEAGUE_ID, personId } from '@/sandbox/seed/people';
import { type FilePlan, planFile, type SeedFile } from '@/sandbox/seed/seed-file';

type People = FilePlan['people'];

const drillers: People = [
  personId('geology.lead'),
  personId('core.shed'),
  personId('editor'),
  personId('database.steward'),
];
const laboratory: People = [personId('lab.liaison'), personId('geology.lead'), personId('owner'), null];
const planners: People = [personId('mine.planner'), personId('site.manager'), personId('owner')];
const modellers: People = [personId('modeller'), personId('geology.lead'), personId('editor')];
const surveyors: People = [personId('survey.lead'), personId('gis.analyst'), FORMER_COLLEAGUE_ID];

const numbered = (from: number, to: number, name: (n: number) => string): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => name(from + index));
const two = (n: number): string => String(n).padStart(2, '0');

const live: [folder: string, people: People, names: string[]][] = [
  [
    '/drilling/2024/assay/',
    laboratory,
    [
      'DH-2024-117_assay.csv',
      'DH-2024-118_assay.csv',
      'DH-2024-121_ASSAY.csv',
      'QAQC_standards_2024.csv',
      'QAQC_blanks_2024.csv',
      'QAQC_duplicates_2024.csv',
      ...numbered(1, 9, (n) => `lab_dispatch_2024-${two(n)}.csv`),
    ],
  ],
  [
    '/drilling/2023/assay/',
    laboratory,
    ['DH-2023-088_assay.csv', 'DH-2023-088_assay (1).csv', 'DH-2023-088_assay (2).csv', 'QAQC_standards_2023.csv'],
  ],
  [
    '/drilling/2024/survey/',
    drillers,
    ['collar_master.csv', 'collar_2024_asbuilt.csv', ...numbered(101, 138, (n) => `DH-2024-${n}_survey.csv`)],
  ],
  [
    '/drilling/2024/wireline/',
    drillers,
    [...numbered(101, 120, (n) => `DH-2024-${n}_gamma.las`), ...numbered(101, 112, (n) => `DH-2024-${n}_density.las`)],
  ],
  ['/drilling/2024/core/', drillers, numbered(109, 118, (n) => `DH-2024-${n}_core_photos.tif`)],
  ['/drilling/2023/wireline/', drillers, numbered(81, 94, (n) => `DH-2023-0${n}_gamma.las`)],
  ['/drilling/2022/', laboratory, ['2022_assay_compilation.csv', 'collar_2022.csv', 'lithology_codes.xlsx']],
  [
    '/design/',
    planners,
    [
      'pit_design_v11.dxf',
      'pit_design_v12.dxf',
      'haul_road_asbuilt.dxf',
      'waste_dump_north.dxf',
      'ventilation_raise.dxf',
      ...numbered(1, 8, (n) => `stope_shapes_L${1000 + n * 50}.dxf`),
    ],
  ],
  [
    '/geophysics/',
    surveyors,
    [
      'mag_tmi_rtp_25m.tif',
      'mag_1vd_25m.tif',
      'gravity_bouguer_100m.tif',
      'magnetics_flightlines.dxf',
      ...numbered(42, 47, (n) => `IP_section_L${n}00N.pdf`),
    ],
  ],
  [
    '/models/',
    modellers,
    [
      ...numbered(1, 4, (n) => `NP_resource_model_2024Q${n}.omf`),
      ...numbered(1, 4, (n) => `NP_resource_model_2025Q${n}.omf`),
      'block_model_10x10x5.csv',
      'weathering_surface.obj',
      'topo_surface_2025.obj',
      'geotech_blocks_L1150.omf',
    ],
  ],
  [
    '/models/structure/',
    modellers,
    [
      'fault_network_2024-09.msh',
      'fault_network_2025-03.msh',
      'fold_axis.dxf',
      ...numbered(1, 5, (n) => `lithology_domain_${two(n)}.obj`),
    ],
  ],
  [
    '/reports/',
    planners,
    [
      'NP_technical_report_rev-A.pdf',
      'NP_technical_report_rev-B.pdf',
      'NP_technical_report_rev-C.pdf',
      'Assay_methods_rev-B.pdf',
      'metallurgical_assays.xlsx',
      'closure_plan_2025.pdf',
      ...numbered(1, 12, (n) => `monthly_report_2025-${two(n)}.pdf`),
    ],
  ],
  ['/survey/lidar/', surveyors, ['NP_topo_lidar_0.5m.tif', 'NP_topo_lidar_2024_1m.tif', 'NP_orthophoto_2025.tif']],
  [
    '/survey/monitoring/',
    surveyors,
    ['tailings_piezometers.csv', 'control_points.csv', ...numbered(1, 18, (n) => `prism_wall_${two(n)}.csv`)],
  ],
  ['/', planners, ['README.txt', 'project_grid.json']],
];

const deleted: [folder: string, name: string, people: People, deletedBy: string][] = [
  ['/drilling/2024/survey/', 'collar_master_bak.csv', drillers, 'editor'],
  // Two whose path a live file has taken since: restoring them meets a conflict.
  ['/drilling/2024/survey/', 'collar_master.csv', drillers, 'geology.lead'],
  ['/models/structure/', 'fault_network_2024-09.msh', modellers, 'modeller'],
  ['/models/structure/', 'fault_network_2022_OLD.msh', modellers, 'modeller'],
  ['/geophysics/', 'mag_tmi_rtp_25m_v0.tif', surveyors, 'editor'],
  ['/survey/lidar/', 'NP_topo_2019_OLD.tif', surveyors, 'owner'],
  ['/design/', 'pit_design_v09_OLD.dxf', planners, 'owner'],
  ['/design/', 'pit_design_v10_OLD.dxf', planners, 'owner'],
  ['/design/', 'haul_road_2021_OLD.dxf', planners, 'site.manager'],
  ['/drilling/2022/', 'DH-2022-069_gamma_OLD.las', drillers, 'editor'],
  ['/reports/', 'monthly_report_2024-12_draft.pdf', planners, 'site.manager'],
  ['/', 'leapfrog_export_2023.omf', modellers, 'geology.lead'],
];

const versionsByName: Record<string, number> = {
  'tailings_piezometers.csv': 31,
  'DH-2024-117_assay.csv': 3,
  'pit_design_v12.dxf': 5,
};

/** The files of North Pit: 204 live ones, nine of them named for assays, and 12 deleted. */
export function northPitFiles(): SeedFile[] {
  const kept = live.flatMap(([folder, people, names]) =>
    names.map((name) =>
      planFile({ label: `north-pit${folder}${name}`, folder, name, people, versions: versionsByName[name] }),
    ),
  );
  const gone = deleted.map(([folder, name, people, by]) =>
    planFile({ label: `north-pit/deleted${folder}${name}`, folder, name, people, deletedBy: personId(by) }),
  );
  return [...kept, ...gone];
}
