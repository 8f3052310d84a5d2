/** An invented CV, as the reader would hand it on. */
export const SAMPLE_TEXT = `Aroha Tamahori
Software Developer
aroha.tamahori@example.com
Wellington, New Zealand
github.com/aroha-example

Profile
Passionate and hard-working developer looking for an exciting opportunity.

Work history
Kererū Software, Developer, Mar 2021 – Present
Responsible for the billing service in Java and Spring Boot
Worked on the move from MySQL to a new schema
Migrated the reporting jobs from cron to Airflow
Helped with code reviews
Harbour Insurance, Junior Developer, Feb 2019 – Feb 2021
Built REST APIs in Java that 40 brokers use every day
Fixed defects and wrote unit tests in JUnit

Education
Bachelor of Information Technology, Otago Polytechnic, 2018

Technical skills
Java, Spring Boot, MySQL, Docker, k8s, JUnit, Git, Jenkins

Referees
Available on request`;
