package trials

import "linkchart/loader/text"

var (
	// courtWords are words without which no sentence tells of a trial.
	courtWords = text.NewWordSet(`trial trials sentenced sentences sentencing convicted convicts conviction jailed jails acquitted acquits acquittal guilty
		cleared tried retried`)

	// ruling are verbs for what a court does to the accused.
	ruling = text.NewWordSet(`sentence convict jail acquit try retry`)

	// opening are verbs that "trial" follows: goes on trial, stands trial.
	opening = text.NewWordSet(`go stand face put be begin await`)

	// moving are verbs for what is done to a trial that is held elsewhere.
	moving = text.NewWordSet(`move transfer shift relocate`)

	// pleading are verbs for how the accused answer the charges.
	pleading = text.NewWordSet(`deny plead face admit contest`)

	// trialNouns call a proceeding, stages are verbs for its course.
	trialNouns = text.NewWordSet(`trial retrial conviction sentencing acquittal`)
	stages     = text.NewWordSet(`open begin start resume end conclude close take hold`)

	// someone are nouns for one person who is not named.
	someone = text.NewWordSet(`man woman teenager youth boy resident national citizen native student nazi neo-nazi supremacist plotter bomber gunman attacker fanatic
		extremist neo-nazis supremacists plotters brother brothers couple`)

	// courts are words for those who judge.
	courts = text.NewWordSet(`court courts judge judges jury tribunal magistrate magistrates bench jurors chamber assizes`)

	// measures end what a sentence is: "to life imprisonment", "to death", "for 12 years", "of all charges".
	measures = text.NewWordSet(`imprisonment prison life death years year months charges charge jail custody detention labour labor absentia`)
)
