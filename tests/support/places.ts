/** A few postal codes, for tests in which distance or the name of a commune matters. */
import { everything } from "@/tests/support/organisation";

const places = [
  { code: "1000", nameFr: "Bruxelles", nameNl: "Brussel", nameDe: "Brüssel", lat: 50.8466, lng: 4.3528 },
  { code: "1030", nameFr: "Schaerbeek", nameNl: "Schaarbeek", nameDe: "Schaerbeek", lat: 50.8676, lng: 4.3737 },
  { code: "5000", nameFr: "Namur", nameNl: "Namen", nameDe: "Namür", lat: 50.4669, lng: 4.8674 },
  { code: "8400", nameFr: "Ostende", nameNl: "Oostende", nameDe: "Ostende", lat: 51.2286, lng: 2.927 },
];

/** Adds those that are not there yet. */
export async function addTestPlaces(): Promise<void> {
  const db = await everything();
  await db.postcode.createMany({ data: places, skipDuplicates: true });
}
