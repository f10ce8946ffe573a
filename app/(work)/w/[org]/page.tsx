import { redirect } from "next/navigation";

type Props = { params: Promise<{ org: string }> };

export default async function WorkPage({ params }: Props) {
  redirect(`/w/${(await params).org}/today`);
}
