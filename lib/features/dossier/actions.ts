"use server";
import { expose } from "@/lib/access/expose";
import {
  agreeToDossier,
  chooseDossiers,
  confirmWish,
  offerDossiers,
  offerDossiersToAll,
  passDossiers,
  publishDossier,
  recordAgreement,
  saveDossier,
  withdrawDossier,
  withdrawOwnDossier,
} from "@/lib/features/dossier/commands";

export const saveDossierAction = expose(saveDossier);
export const agreeToDossierAction = expose(agreeToDossier);
export const recordAgreementAction = expose(recordAgreement);
export const publishDossierAction = expose(publishDossier);
export const withdrawDossierAction = expose(withdrawDossier);
export const withdrawOwnDossierAction = expose(withdrawOwnDossier);
export const offerDossiersAction = expose(offerDossiers);
export const offerDossiersToAllAction = expose(offerDossiersToAll);
export const chooseDossiersAction = expose(chooseDossiers);
export const passDossiersAction = expose(passDossiers);
export const confirmWishAction = expose(confirmWish);
