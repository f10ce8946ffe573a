import Link from "next/link";

type PersonNameProps = { name: string; href?: string; className?: string };

/** As the person asked to be called, in any script, without turning the sentence around it. */
export function PersonName({ name, href, className }: PersonNameProps) {
  const written = <bdi className={className}>{name}</bdi>;
  return href ? <Link href={href}>{written}</Link> : written;
}
