package graphtest

// The texts of the sample, written for it. They hold curly quotes, a no-break space, a combining mark and an emoji, so that
// bytes and code points differ.
const (
	wireText = "Gunmen killed 137 people in the Crocus City Hall near Moscow on 22 March 2024. " +
		"Russian officials blame ISIS-K for the assault. " +
		"Islamic State said that its fighters had carried out the shooting. " +
		"ISIS-K is a branch of Islamic State. " +
		"Sanaullah Ghafari leads ISIS-K."

	dailyText = "“More than 130 people died” in the Crocus City Hall near Moscow on 22 March 2024. " +
		"Russian officials blame ISIS-K for the assault, and Islamic State claimed it. " +
		"In early March the United States Embassy warned Russia of attacks on concerts in Moscow. " +
		"The warning was ignored in Moscow."

	reviewText = "The assault on a concert hall outside Moscow left 143 people dead, a review found. " +
		"It was a shooting, and then the gunmen set fire to the hall. " +
		"ISIS-K and the Taliban are bitter rivals. " +
		"The group is led by Shahab al-Muhajir, who has commanded it since 2020. " +
		"It wants to expand to Europe. " +
		"Ukraine denies that it had any part in the assault. " +
		"Austrian police foiled a plot against a church in Vienna last December."

	undatedText = "🔥\u00a0Kabul: ISIS-K is active in Kabul, residents say. " +
		"The Taliban deny that ISIS-K is active in Kabul. " +
		"The Taliban, who govern Afghanistan, raided a house of the group. " +
		"Its cafe\u0301 fund paid several fighters."

	failedText = "\u0000"
)
