export const FAMILIES = ['table', 'log', 'cad', 'raster', 'mesh', 'document', 'other'] as const;
export type Family = (typeof FAMILIES)[number];

const EXTENSIONS: Record<Exclude<Family, 'other'>, string> = {
  table: 'csv tsv xls xlsx xlsm ods parquet dat dbf gdb db sqlite mdb accdb arrow feather',
  log: 'las dlis lis log wlg acp wcl seg sgy segy xyz',
  cad: 'dxf dwg dgn shp shx prj kml kmz geojson gpkg str dm tab mif mid igs iges stp step ifc 00t',
  raster: 'tif tiff ecw jp2 png jpg jpeg bmp gif webp grd asc ers img adf vrt nc hdf h5 bil sid',
  mesh: 'obj ply stl msh omf duf vtk vtu vtp gltf glb lfm lfview aproj ts gp ubc 3ds fbx vulcan bmf bdf e57 laz pts',
  document: 'pdf doc docx odt rtf txt md ppt pptx odp html htm xml json yaml yml ini cfg eml msg zip 7z gz tar rar',
};

const FAMILY_OF = new Map(
  Object.entries(EXTENSIONS).flatMap(([family, list]) =>
    list.split(' ').map((ext) => [ext, family as Family] as const),
  ),
);

/** The family of a file by the last extension of its name. Upper and lower case are one. */
export function familyOf(name: string): Family {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? 'other' : (FAMILY_OF.get(name.slice(dot + 1).toLowerCase()) ?? 'other');
}
