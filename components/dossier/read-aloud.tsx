"use client";

import { Volume2, VolumeX } from "lucide-react";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Button } from "@/components/ui/plain-button";

type Props = { text: string; locale: string; words: { listen: string; stop: string } };

/**
 * Reads a text with a voice of this device, where there is one in this language: without it there is no button. Voices
 * that speak from elsewhere are left alone, since they would send the text there.
 */
export function ReadAloud({ text, locale, words }: Props) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  const [speaking, setSpeaking] = useState(false);

  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    const speech = window.speechSynthesis;
    const find = () =>
      setVoice(speech.getVoices().find(({ lang, localService }) => localService && speaks(lang, locale)));
    find();
    speech.addEventListener("voiceschanged", find);
    return () => {
      speech.removeEventListener("voiceschanged", find);
      speech.cancel();
    };
  }, [locale]);

  if (!voice) return null;

  function toggle() {
    window.speechSynthesis.cancel();
    if (speaking) return setSpeaking(false);
    const said = new SpeechSynthesisUtterance(text);
    said.lang = voice?.lang ?? locale;
    said.voice = voice ?? null;
    said.rate = 0.9;
    said.onend = () => setSpeaking(false);
    said.onerror = () => setSpeaking(false);
    setSpeaking(true);
    window.speechSynthesis.speak(said);
  }

  return (
    <Button className="justify-self-start" aria-pressed={speaking} onClick={toggle}>
      <Icon of={speaking ? VolumeX : Volume2} />
      {speaking ? words.stop : words.listen}
    </Button>
  );
}

function speaks(voiceLanguage: string, locale: string): boolean {
  return voiceLanguage.toLowerCase().split(/[-_]/)[0] === locale;
}
