/** The form into which dragging writes. */
export const moveForm = "move-in-plan";
