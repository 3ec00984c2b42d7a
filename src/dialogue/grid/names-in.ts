/** Names by code within a scene, for sentences about facts. */
import { departmentOf, nameOfPerson, type Scene } from '../../domain/grid/scene.ts'
import type { Names } from '../../render/text/sentence.ts'

export const namesIn = (scene: Scene): Names => ({
  grid: (code) => scene.grids.get(code)?.name ?? '',
  person: (id) => nameOfPerson(scene, id) ?? '',
  department: (id) => departmentOf(scene, id)?.name ?? '',
})
