const flow = {{flow}};
// By default it waits 300 ms after an answer, so that the reader sees what was tapped. That is a choice of design and
// not its speed: here it does not wait.
Survey.settings.autoAdvanceDelay = 0;
const model = new Survey.Model({
  autoAdvanceEnabled: true,
  showNavigationButtons: false,
  showQuestionNumbers: "off",
  completedHtml: `<h1>${flow.result.title}</h1><p>${flow.result.text}</p>`,
  pages: flow.questions.map((question, i) => ({
    elements: [
      { type: "html", name: `text${i}`, html: `<p>${question.text}</p>` },
      { type: "radiogroup", name: `q${i}`, title: question.title, choices: question.answers },
    ],
  })),
});
model.render(document.getElementById("survey"));
